/** Who is here, what is owed today, and the poses in words: from the device at once, then as the server has it. */
import {signal} from '@preact/signals'
import {api, askIn} from '../api/client.ts'
import type {Me, Pose, Today} from '../api/shapes.ts'
import {fetchFigures} from '../figures/fetching.ts'
import {isGuest} from '../where.ts'
import {language, languageFor} from '../words/index.ts'
import {withCautions} from './cautions.ts'
import {forgetEverything, keep, kept} from './database.ts'

export const me = signal<Me | null>(null)
export const today = signal<Today | null>(null)
export const poses = signal<ReadonlyMap<string, Pose>>(new Map())

/** `unknown` until the device or the server has said. A cached person stays signed in as long as there is no network to say otherwise. */
export const signedIn = signal<'unknown' | 'yes' | 'no'>('unknown')
export const isOnline = signal(navigator.onLine)

addEventListener('online', () => (isOnline.value = true))
addEventListener('offline', () => (isOnline.value = false))

export function useToday(): Today | null {
  return today.value
}

export function pose(slug: string): Pose | undefined {
  return poses.value.get(slug)
}

/** What was kept, before anything is asked of a network. */
export async function recall(): Promise<void> {
  const [person, day, known] = await Promise.all([kept('me'), kept('today'), kept('poses')])
  if (person) show(person)
  if (day) await showDay(day)
  if (known) poses.value = bySlug(known)
}

/** Asked on opening, when the network is back, and after something was sent. Never waited for. */
export async function refresh(): Promise<void> {
  askIn(language.value)
  if (isGuest) await Promise.allSettled([refreshToday(), refreshPoses()])
  else if (await refreshMe()) await Promise.allSettled([refreshToday(), refreshPoses()])
}

async function refreshMe(): Promise<boolean> {
  const {data, response} = await api.GET('/api/v1/me/').catch(unreachable)
  if (data) {
    show(data)
    await keep('me', data)
  } else if (response?.status === 401) signedIn.value = 'no'
  return signedIn.value === 'yes'
}

export async function refreshToday(): Promise<void> {
  const {data} = await api.GET(isGuest ? '/api/v1/try/' : '/api/v1/today/').catch(unreachable)
  if (!data) return
  await showDay(data)
  await keep('today', data)
}

async function showDay(day: Today): Promise<void> {
  today.value = withCautions(day, await kept('cautions'))
}

async function refreshPoses(): Promise<void> {
  const {data} = await api.GET('/api/v1/poses/', {params: {query: {limit: 100}}}).catch(unreachable)
  if (!data) return
  poses.value = bySlug(data.results)
  await keep('poses', data.results)
  void fetchFigures(data.results)
}

function unreachable(): {data?: never; response?: Response} {
  return {}
}

function show(person: Me): void {
  me.value = person
  signedIn.value = 'yes'
  // whoever is only coming in has the language of the roster: their phone's own stands, and goes out with their birth month
  if (person.birth_month) language.value = languageFor(person.locale)
  askIn(language.value)
}

function bySlug(known: readonly Pose[]): ReadonlyMap<string, Pose> {
  return new Map(known.map((each) => [each.slug, each]))
}

/** After signing out. What is still unsent must have been dealt with before. */
export async function leave(): Promise<void> {
  await forgetEverything()
  me.value = null
  today.value = null
  signedIn.value = 'no'
}
