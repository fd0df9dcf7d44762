/** This browser's place at its push service: made after a reason was given, made again when it died, ended at a word. In page and worker alike. */
import {api, headersFor} from '../api/client.ts'
import {keep, kept} from '../store/database.ts'

const DOOR = '/api/v1/me/push-subscriptions/'

/** Rings this browser. Says whether it will. */
export async function subscribe(registration: ServiceWorkerRegistration): Promise<boolean> {
  const {data} = await api.GET(DOOR).catch(() => ({data: undefined}))
  if (!data) return false
  const key = bytesOf(data.application_server_key)
  const subscription = await current(registration, key)
  if (!subscription) return false
  const {error} = await api.POST(DOOR, {body: subscription.toJSON() as never}).catch(() => ({error: true}))
  if (!error) await keep('push', {isWanted: true, endpoint: subscription.endpoint})
  return !error
}

/** A subscription under a key that is ours no more is refused for ever: it is ended, and made anew. */
async function current(registration: ServiceWorkerRegistration, key: Uint8Array<ArrayBuffer>): Promise<PushSubscription | null> {
  const old = await registration.pushManager.getSubscription()
  if (old && isSame(new Uint8Array(old.options.applicationServerKey ?? new ArrayBuffer(0)), key)) return old
  await old?.unsubscribe()
  return registration.pushManager.subscribe({userVisibleOnly: true, applicationServerKey: key}).catch(() => null)
}

/** On opening: what was wanted and has died without a word is made again. */
export async function renew(registration: ServiceWorkerRegistration): Promise<boolean> {
  const wish = await kept('push')
  if (!wish?.isWanted) return false
  const alive = await registration.pushManager.getSubscription()
  return alive?.endpoint === wish.endpoint || subscribe(registration)
}

/** The server may say it is over: it forgets this browser, and so do we. */
export async function unsubscribe(registration: ServiceWorkerRegistration): Promise<void> {
  const subscription = await registration.pushManager.getSubscription()
  const {data} = subscription ? await api.POST(DOOR, {body: subscription.toJSON() as never}).catch(() => ({data: undefined})) : {data: undefined}
  if (data?.id) await fetch(`${DOOR}${data.id}/`, {method: 'DELETE', headers: await headersFor('DELETE')}).catch(() => null)
  await subscription?.unsubscribe()
  await keep('push', {isWanted: false, endpoint: ''})
}

function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(key.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
