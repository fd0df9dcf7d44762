/** The one way to the server: same origin, the session's cookie, Django's CSRF token, the language of the app. */
import createClient, {type Middleware} from 'openapi-fetch'
import type {paths} from './schema.ts'
import type {Problem} from './shapes.ts'

/** The last part of a refusal's type, which is for programs; its `detail` is for people. */
export function codeOf(problem: Problem): string {
  return problem.type.split(':').at(-1) ?? ''
}

const CSRF_COOKIE = /^(?:__Host-csrf|csrftoken)$/

/** In a page from `document.cookie`; in the service worker from the cookie store, where there is one. */
export async function csrfToken(): Promise<string> {
  if (typeof document !== 'undefined') {
    const pairs = document.cookie.split('; ').map((pair) => pair.split('=') as [string, string?])
    return pairs.find(([name]) => CSRF_COOKIE.test(name))?.[1] ?? ''
  }
  const store = (globalThis as {cookieStore?: {getAll(): Promise<{name: string; value: string}[]>}}).cookieStore
  return (await store?.getAll())?.find(({name}) => CSRF_COOKIE.test(name))?.value ?? ''
}

/** The page came from the cache and the cookie has run out: the real page brings a new one. */
async function newCsrfToken(): Promise<string> {
  await fetch('/app/', {credentials: 'same-origin', cache: 'no-store'})
  return csrfToken()
}

let acceptLanguage = ''

/** Poses and advice come in the language the app is shown in, whatever the browser prefers. */
export function askIn(language: string): void {
  acceptLanguage = language
}

export async function headersFor(method: string): Promise<Record<string, string>> {
  const headers: Record<string, string> = acceptLanguage ? {'Accept-Language': acceptLanguage} : {}
  if (method !== 'GET') headers['X-CSRFToken'] = (await csrfToken()) || (await newCsrfToken())
  return headers
}

const asOurselves: Middleware = {
  async onRequest({request}) {
    for (const [name, value] of Object.entries(await headersFor(request.method))) request.headers.set(name, value)
    return request
  },
}

export const api = createClient<paths>({credentials: 'same-origin'})
api.use(asOurselves)
