/** Everything an athlete writes: to the device first, then out in order. One refused item stops none of the others, and none is dropped in silence. */
import {signal} from '@preact/signals'
import type {Item, Problem, SyncResult} from '../api/shapes.ts'
import {database, kept, type Waiting} from '../store/database.ts'
import {deliver, isAway} from './deliver.ts'
import {fateOf} from './fate.ts'

const BATCH = 50
const RETRY_SECONDS = [5, 15, 60, 300]

/** What has not gone out yet, oldest first; refused ones stay until the athlete has read why. */
export const waiting = signal<readonly Waiting[]>([])

type Hearer = (item: Item, answer: unknown) => void | Promise<void>
const hearers = new Set<Hearer>()

/** Called with the server's answer to an item: who was told, what is paused. */
export function onAnswer(hear: Hearer): () => void {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

/** Written down at once, whatever the network does. Resolves when it is on the device. */
export async function queue(item: Item): Promise<void> {
  const person = (await kept('me'))?.id ?? ''
  await (await database()).add('outbox', {item, person, written_at: new Date().toISOString()})
  await look()
  void flush()
  void wakeLater()
}

export async function look(): Promise<void> {
  waiting.value = await (await database()).getAll('outbox')
}

/** The athlete has read why it was refused. */
export async function dismiss(line: Waiting): Promise<void> {
  if (line.place !== undefined) await (await database()).delete('outbox', line.place)
  await look()
}

let tries = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Sends what waits, and says whether it is out. One at a time for all tabs and the service worker together, so that the order holds. */
export async function flush(): Promise<boolean> {
  clearTimeout(timer)
  if (!navigator.onLine) return false // with the network it is called again
  const isDone = await navigator.locks.request('outbox', sendAll)
  await look()
  tries = isDone ? 0 : tries + 1
  if (!isDone) timer = setTimeout(() => void flush(), 1000 * (RETRY_SECONDS[Math.min(tries, RETRY_SECONDS.length) - 1] ?? 5))
  return isDone
}

/** Whether nothing is left that could go out now. */
async function sendAll(): Promise<boolean> {
  const person = (await kept('me'))?.id ?? ''
  let after = 0
  for (;;) {
    const lines = oneLetter((await (await database()).getAll('outbox')).filter((line) => isNext(line, person, after)))
    if (lines.length === 0) return true
    const answers = await deliver(lines.map((line) => line.item))
    if (answers === null) return false
    for (const [index, line] of lines.entries()) await settle(line, answers[index])
    after = lines.at(-1)?.place ?? after
  }
}

function isNext(line: Waiting, person: string, after: number): boolean {
  return !line.refused && line.person === person && (line.place ?? 0) > after
}

/** As many as go out together, in order. */
function oneLetter(lines: readonly Waiting[]): readonly Waiting[] {
  const alone = lines.findIndex(({item}) => isAway(item))
  if (alone === 0) return lines.slice(0, 1)
  return lines.slice(0, alone < 0 ? BATCH : Math.min(alone, BATCH))
}

async function settle(line: Waiting, answer: SyncResult | undefined): Promise<void> {
  const fate = answer ? fateOf(answer.status, line.item.kind) : 'later'
  if (fate === 'later' || !answer) return
  const shelf = await database()
  if (fate === 'refused') await shelf.put('outbox', {...line, refused: answer.body as unknown as Problem})
  else if (line.place !== undefined) await shelf.delete('outbox', line.place)
  if (fate === 'taken') for (const hear of hearers) await hear(line.item, answer.body)
}

/** Where the browser has Background Sync, it sends even when the app is closed. */
async function wakeLater(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = (await navigator.serviceWorker.ready) as ServiceWorkerRegistration & {sync?: {register(tag: string): Promise<void>}}
  await registration.sync?.register('outbox').catch(() => undefined)
}
