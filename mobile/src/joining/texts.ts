/** The words somebody agrees to come from the server; the names of that day are filled in here. */
import type {Schemas} from '../api/shapes.ts'
import {language} from '../words/index.ts'

type TeamConsent = Schemas['TeamConsent']

export function filled(text: string, team: TeamConsent, role?: string): string {
  const names = team.readers.filter((reader) => !role || reader.role === role).map(({name}) => name)
  return text.replace('{names}', inALine(names)).replace('{team}', team.name)
}

export function inALine(names: readonly string[]): string {
  return new Intl.ListFormat(language.value, {type: 'conjunction'}).format(names)
}
