/** What the device holds. It is asked before any network, and everything that was written stands here first. */
import {type DBSchema, type IDBPDatabase, openDB} from 'idb'
import type {Sitting} from '../player/sitting.ts'
import type {Stopping} from '../stop/stopping.ts'
import type {CalendarShown, Item, Me, Pose, Problem, Today} from '../api/shapes.ts'
import type {OwnCautions} from './cautions.ts'

/** One line of the outbox. `person` is who wrote it: nobody else's session may send it. */
export interface Waiting {
  place?: number
  item: Item
  person: string
  written_at: string
  refused?: Problem
}

/** Single things under their names. */
export interface Kept {
  me: Me
  today: Today
  week: CalendarShown
  poses: Pose[]
  switches: Switches
  pace: number
  times_done: number
  sitting: Sitting
  stopping: Stopping
  variants: Readonly<Record<string, string | null>>
  cautions: OwnCautions
  /** What was said on the way in, so that it is not asked again here. */
  joining: {guardian?: boolean; choices?: boolean; list?: boolean}
  /** After a reissue it proves who gave the earlier answers. */
  device_secret: string
  /** Answers of the network by name, for a day without one. */
  seen: Record<string, unknown>
  /** Whether this browser is to be rung, and where it was last. */
  push: {isWanted: boolean; endpoint: string}
}

/** Each by itself: voice, chime, vibration. */
export interface Switches {
  voice: boolean
  chime: boolean
  vibration: boolean
}

interface Shelves extends DBSchema {
  kept: {key: string; value: unknown}
  outbox: {key: number; value: Waiting}
}

const VERSION = 1
let opened: Promise<IDBPDatabase<Shelves>> | undefined

/** A guest's things lie apart, so that trying the player never touches an athlete's. */
export function useDatabase(name: string): void {
  databaseName = name
  opened = undefined
}

let databaseName = 'lumbar'

export function database(): Promise<IDBPDatabase<Shelves>> {
  opened ??= openDB<Shelves>(databaseName, VERSION, {
    upgrade(fresh) {
      fresh.createObjectStore('kept')
      fresh.createObjectStore('outbox', {keyPath: 'place', autoIncrement: true})
    },
    blocking(_from, _to, event) {
      // a newer version of the app waits in another tab
      ;(event.target as IDBDatabase).close()
      opened = undefined
    },
    terminated() {
      opened = undefined
    },
  })
  return opened
}

export async function keep<Name extends keyof Kept>(name: Name, value: Kept[Name]): Promise<void> {
  await (await database()).put('kept', value, name)
}

export async function kept<Name extends keyof Kept>(name: Name): Promise<Kept[Name] | undefined> {
  return (await (await database()).get('kept', name)) as Kept[Name] | undefined
}

export async function forget(...names: (keyof Kept)[]): Promise<void> {
  const shelf = (await database()).transaction('kept', 'readwrite')
  await Promise.all([...names.map((name) => shelf.store.delete(name)), shelf.done])
}

/** Signed out: nothing of this person stays on the device. */
export async function forgetEverything(): Promise<void> {
  const all = (await database()).transaction(['kept', 'outbox'], 'readwrite')
  await Promise.all([all.objectStore('kept').clear(), all.objectStore('outbox').clear(), all.done])
}
