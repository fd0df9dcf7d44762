/** One trip to the server. Used by the page and by the service worker alike. */
import {headersFor} from '../api/client.ts'
import type {AwayItem, Item, SyncItem, SyncResult} from '../api/shapes.ts'

const UNREADABLE = new Set([400, 413])

/** One answer for each item, or null when none came: no network, no session, a server that is down. */
export async function deliver(items: readonly Item[]): Promise<SyncResult[] | null> {
  const [first] = items
  return first && isAway(first) ? sayAway(first) : sync(items as readonly SyncItem[])
}

/** Days away are no part of the practice, and have a door of their own: they go alone. */
export function isAway(item: Item): item is AwayItem {
  return item.kind === 'away'
}

async function sayAway({id, body}: AwayItem): Promise<SyncResult[] | null> {
  const answer = await post('/api/v1/me/away/', {id, ...body})
  return answer && [{status: answer.status, body: await answer.json().catch(() => ({}))}]
}

async function sync(items: readonly SyncItem[]): Promise<SyncResult[] | null> {
  const answer = await post('/api/v1/sync/', items)
  if (answer === null) return null
  if (answer.ok) return (await answer.json()) as SyncResult[]
  if (!UNREADABLE.has(answer.status)) return null
  if (items.length === 1) return [{status: answer.status, body: await answer.json().catch(() => ({}))}]
  // one of them spoils the letter: in halves, until it stands alone and the others are through
  const middle = items.length >> 1
  const first = await sync(items.slice(0, middle))
  const rest = first && (await sync(items.slice(middle)))
  return first && rest && [...first, ...rest]
}

async function post(door: string, body: unknown): Promise<Response | null> {
  try {
    return await fetch(door, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {'Content-Type': 'application/json', ...(await headersFor('POST'))},
      body: JSON.stringify(body),
    })
  } catch {
    return null
  }
}
