/** In the service worker: each push is shown, whatever it holds. A browser that is rung in silence is soon not rung at all. */
import {renew} from '../push/subscription.ts'

interface Told {
  title?: string
  body?: string
  path?: string
  tag?: string
}

export function listen(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('push', (event) => event.waitUntil(show(worker, read(event.data))))
  worker.addEventListener('notificationclick', (event) => {
    event.notification.close()
    event.waitUntil(open(worker, (event.notification.data as Told).path ?? '/app/'))
  })
  worker.addEventListener('pushsubscriptionchange', (event) => {
    ;(event as ExtendableEvent).waitUntil(renew(worker.registration))
  })
}

function read(data: PushMessageData | null): Told {
  try {
    return (data?.json() ?? {}) as Told
  } catch {
    return {}
  }
}

async function show(worker: ServiceWorkerGlobalScope, told: Told): Promise<void> {
  const badged = worker.navigator as {setAppBadge?: () => Promise<void>}
  await badged.setAppBadge?.().catch(() => undefined)
  await worker.registration.showNotification(told.title || 'Lumbar', {
    body: told.body ?? '',
    tag: told.tag ?? 'lumbar',
    icon: '/static/app/icon-192.png',
    badge: '/static/app/badge-96.png',
    data: told,
  })
}

/** Into a page that is open already, or a new one; an address of somebody else's is never opened. */
async function open(worker: ServiceWorkerGlobalScope, path: string): Promise<void> {
  const target = new URL(path, worker.location.origin)
  const address = target.origin === worker.location.origin ? target.href : worker.location.origin + '/app/'
  const pages = await worker.clients.matchAll({type: 'window', includeUncontrolled: true})
  const known = pages.find((page) => new URL(page.url).pathname.startsWith('/app/'))
  if (!known || !new URL(address).pathname.startsWith('/app/')) return void (await worker.clients.openWindow(address))
  // a running hold is not torn away: the page comes to the front as it is
  await known.focus()
}
