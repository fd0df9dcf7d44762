/** One trip to the server. Used by the page and by the service worker alike. */
import {headersFor} from '../api/client.ts'
import type {SyncItem, SyncResult} from '../api/shapes.ts'

const UNREADABLE = new Set([400, 413])

/** One answer for each item, or null when none came: no network, no session, a server that is down. */
export async function deliver(items: readonly SyncItem[]): Promise<SyncResult[] | null> {
  const answer = await post(items)
  if (answer === null) return null
  if (answer.ok) return (await answer.json()) as SyncResult[]
  if (!UNREADABLE.has(answer.status)) return null
  if (items.length === 1) return [{status: answer.status, body: await answer.json().catch(() => ({}))}]
  // one of them spoils the letter: in halves, until it stands alone and the others are through
  const middle = items.length >> 1
  const first = await deliver(items.slice(0, middle))
  const rest = first && (await deliver(items.slice(middle)))
  return first && rest && [...first, ...rest]
}

async function post(items: readonly SyncItem[]): Promise<Response | null> {
  try {
    return await fetch('/api/v1/sync/', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {'Content-Type': 'application/json', ...(await headersFor('POST'))},
      body: JSON.stringify(items),
    })
  } catch {
    return null
  }
}
