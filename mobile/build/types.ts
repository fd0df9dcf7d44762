/** The API's own description as types: `manage.py spectacular --format openapi-json | node --import tsx build/types.ts`. */
import {writeFileSync} from 'node:fs'
import {text} from 'node:stream/consumers'
import openapiTS, {astToString, type OpenAPI3} from 'openapi-typescript'

const TARGET = new URL('../src/api/schema.ts', import.meta.url)
const HEAD = '// Made from the OpenAPI document by build/types.ts: change the server, then `npm run types`.\n\n'

/** Every refusal has one shape (RFC 9457), so it is typed once, in client.ts, and left out here. */
function withoutRefusals(description: OpenAPI3): OpenAPI3 {
  for (const path of Object.values(description.paths ?? {})) {
    for (const operation of Object.values(path as object)) {
      const answers = (operation as {responses?: Record<string, {headers?: unknown}>})?.responses ?? {}
      for (const status of Object.keys(answers)) if (!status.startsWith('2')) delete answers[status]
      for (const answer of Object.values(answers)) delete answer.headers
    }
  }
  return description
}

const description = withoutRefusals(JSON.parse(await text(process.stdin)) as OpenAPI3)
const types = HEAD + astToString(await openapiTS(description, {alphabetize: true}))
if (process.argv[2] === '--print') process.stdout.write(types)
else writeFileSync(TARGET, types)
