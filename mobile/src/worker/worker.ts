/** The shell, today's content and the figures, with no network; what waits, when there is one again. */
import {flush} from '../outbox/outbox.ts'
import {listen} from './push.ts'

declare const self: ServiceWorkerGlobalScope & {__WB_MANIFEST: {url: string; revision: string | null}[]}

const SHELL_FILES = self.__WB_MANIFEST
const SHELL = 'shell-' + nameOf(SHELL_FILES)
const FIGURES = 'figures'
const PAGE = '/static/app/index.html'

/** The name changes with any file, so that two versions never share a cache. */
function nameOf(files: readonly {url: string; revision: string | null}[]): string {
  const text = files.map((file) => file.url + (file.revision ?? '')).join()
  let hash = 0
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0
  return (hash >>> 0).toString(36)
}

self.addEventListener('install', (event) => {
  event.waitUntil(fetchShell())
})

async function fetchShell(): Promise<void> {
  const cache = await caches.open(SHELL)
  await cache.addAll(SHELL_FILES.map((file) => new Request(file.url, {cache: 'reload'})))
}

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOldShells(), self.clients.claim()]))
})

async function dropOldShells(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('shell-') && name !== SHELL).map((name) => caches.delete(name)))
}

// a page asks for it when nothing is running; a session in the player is never pulled from under somebody
self.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(self.skipWaiting())
})

self.addEventListener('fetch', (event) => {
  const {request} = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(shellPage(request))
  else if (url.pathname.startsWith('/static/app/')) event.respondWith(fromShell(request))
  else if (/^\/api\/v1\/poses\/[^/]+\/figures\//.test(url.pathname)) event.respondWith(figure(request))
})

async function shellPage(request: Request): Promise<Response> {
  const page = await caches.match(PAGE, {cacheName: SHELL})
  return page ?? fetch(request)
}

async function fromShell(request: Request): Promise<Response> {
  return (await caches.match(request, {ignoreSearch: true})) ?? fetch(request)
}

/** The one at hand at once; a corrected drawing is there the next time. */
async function figure(request: Request): Promise<Response> {
  const cache = await caches.open(FIGURES)
  const known = await cache.match(request)
  const fresh = fetch(request).then(async (answer) => {
    if (answer.ok) await cache.put(request, answer.clone())
    return answer
  })
  if (!known) return fresh.catch(async (fault) => (await cache.match(still(request.url))) ?? Promise.reject(fault))
  fresh.catch(() => undefined)
  return known
}

/** Of a drawing that moves: the one that does not, which was fetched before there was no network. */
function still(address: string): string {
  const url = new URL(address)
  url.searchParams.delete('moving')
  return url.href
}

self.addEventListener('sync', (event) => {
  const {tag} = event as ExtendableEvent & {tag: string}
  if (tag === 'outbox') (event as ExtendableEvent).waitUntil(sendOrBeWokenAgain())
})

/** What fails here is what the browser tries once more, later. */
async function sendOrBeWokenAgain(): Promise<void> {
  if (!(await flush())) throw new Error('not everything is out yet')
}

listen(self)
