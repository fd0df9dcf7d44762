/** An athlete's own session: the player's state with the day it belongs to, on the device at every change. */
import {signal} from '@preact/signals'
import type {CheckIn, RoutineToday, Side, StepToday} from '../api/shapes.ts'
import {flush, queue} from '../outbox/outbox.ts'
import {forget, keep, kept, type Switches} from '../store/database.ts'
import {poses, refreshToday, today} from '../store/own.ts'
import {isGuest} from '../where.ts'
import {clockWasMovedBy, type Reading} from './clock.ts'
import {type Choices, limitOf, planOf, waysOf} from './plan.ts'
import * as player from './session.ts'
import * as sound from './sound.ts'

export interface Sitting {
  /** The check-in's id, made here. */
  id: string
  routine: string
  routine_version: number
  /** The athlete's own day on which it began, and to which it belongs. */
  day: string
  started_at: string
  declared_clear: boolean | null
  back_pain_before: number | null
  session: player.Session
  /** What was reported in this session, for "came back after adjusting". */
  reported: readonly {pose: string | null; variant: string | null}[]
}

export const sitting = signal<Sitting | null>(null)
export const instant = signal(Date.now())
export const switches = signal<Switches>({voice: true, chime: true, vibration: true})
export const pace = signal<number | null>(null)
export const usualVariants = signal<Readonly<Record<string, string | null>>>({})

/** Sessions finished on this device. */
export const timesDone = signal(0)

const EVERY_MS = 250
const KEEP_EVERY_MS = 2000
let timer: ReturnType<typeof setInterval> | undefined
let reading: Reading = readClock()
let keptAt = 0

function readClock(): Reading {
  return {wall: Date.now(), steady: performance.now()}
}

/** What was under way when the app was left. */
export async function recallSitting(): Promise<void> {
  const [begun, heard, chosen, ways] = await Promise.all([kept('sitting'), kept('switches'), kept('pace'), kept('variants')])
  timesDone.value = (await kept('times_done')) ?? 0
  if (heard) switches.value = heard
  pace.value = chosen ?? null
  usualVariants.value = ways ?? {}
  if (begun) {
    sitting.value = {...begun, session: player.pause(player.tick(begun.session, Date.now()), Date.now())}
  }
}

export interface Beginning {
  declared_clear: boolean | null
  back_pain_before: number | null
  isGuided: boolean
}

/** In the tap that starts it, or no browser lets it sound. */
export function start(routine: RoutineToday, {isGuided, ...said}: Beginning): void {
  const choices: Choices = {pace: pace.value, variants: usualVariants.value, isGuided}
  const now = Date.now()
  sitting.value = {
    id: crypto.randomUUID(),
    routine: routine.routine,
    routine_version: routine.version,
    day: localDay(new Date(now)),
    started_at: new Date(now).toISOString(),
    ...said,
    session: player.begin(planOf(routine, poses.value, choices), now),
    reported: [],
  }
  run()
  changed()
}

/** The day on this device's calendar: where the athlete is, the day is theirs. */
export function localDay(at: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** Any verb of the player. */
export function act(verb: (session: player.Session, now: number) => player.Session): void {
  const begun = sitting.peek()
  if (!begun) return
  const now = Date.now()
  sitting.value = {...begun, session: verb(player.tick(begun.session, now, sound.wasHeard(now)), now)}
  instant.value = now
  changed()
}

/** From a pause, and after a reload. */
export function resume(): void {
  act(player.resume)
  run()
}

export function run(): void {
  clearInterval(timer)
  reading = readClock()
  timer = setInterval(look, EVERY_MS)
  void sound.stayAwake(true)
}

/** The last bell may sound to its end. */
function ringOut(): void {
  clearInterval(timer)
  void sound.stayAwake(false)
}

export function halt(): void {
  clearInterval(timer)
  sound.silence()
  void sound.stayAwake(false)
}

function look(): void {
  const begun = sitting.peek()
  if (!begun) return halt()
  const now = readClock()
  const movedBy = clockWasMovedBy(reading, now, document.visibilityState !== 'visible' || !sound.isScreenKept())
  reading = now
  const before = movedBy === 0 ? begun.session : player.moved(begun.session, movedBy)
  const session = player.tick(before, now.wall, sound.wasHeard(now.wall))
  instant.value = now.wall
  const isNew = session.phase !== begun.session.phase || session.index !== begun.session.index
  if (isNew || movedBy !== 0) {
    sitting.value = {...begun, session}
    changed()
  } else if (now.wall - keptAt > KEEP_EVERY_MS) {
    sitting.value = {...begun, session}
    remember()
  }
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && sitting.peek()) {
    look()
    if (timer !== undefined) void sound.stayAwake(true)
  }
})

function changed(): void {
  const begun = sitting.peek()
  if (!begun) return
  const now = Date.now()
  if (begun.session.phase === 'end') ringOut()
  else if (begun.session.ends_at === null) sound.silence()
  else sound.follow(begun.session, now, switches.value)
  remember()
}

/** A guest's session ends with the page: nothing of it is kept. */
function remember(): void {
  keptAt = Date.now()
  const begun = sitting.peek()
  if (begun && !isGuest) void keep('sitting', begun)
}

/** Side as the instruction names it, variant and second, of the hold that is on or was just left. */
export interface LeftPose {
  pose: string | null
  variant: string | null
  side: Side | 'unknown'
  elapsed_seconds: number | null
  target_seconds: number | null
}

export const NO_POSE: LeftPose = {pose: null, variant: null, side: 'unknown', elapsed_seconds: null, target_seconds: null}

export function leftPose(session: player.Session): LeftPose {
  const last = player.justLeft(session)
  if (!last) return NO_POSE
  return {pose: last.pose, variant: last.variant, side: last.side, elapsed_seconds: last.held_seconds, target_seconds: last.target_seconds}
}

/** This way of doing a pose is remembered for this athlete. */
export function chooseVariant(slug: string, variant: string | null): void {
  usualVariants.value = {...usualVariants.value, [slug]: variant}
  if (!isGuest) void keep('variants', usualVariants.value)
  act((session) => player.adjust(session, slug, variant, limitOf(stepOf(slug), poses.peek().get(slug), variant)))
}

/** How else this pose may be done today. */
export function otherWays(slug: string, variant: string | null): readonly (string | null)[] {
  const step = stepOf(slug)
  return step ? waysOf(step, poses.value.get(slug)).filter((each) => each !== variant) : []
}

function stepOf(slug: string): StepToday | undefined {
  const routine = today.value?.routines.find((each) => each.routine === sitting.value?.routine)
  return routine?.steps.find((step) => (step.instead ?? step.pose) === slug)
}

export function switchTo(changed: Partial<Switches>): void {
  switches.value = {...switches.value, ...changed}
  void keep('switches', switches.value)
  const begun = sitting.peek()
  sound.silence()
  if (begun && begun.session.ends_at !== null) sound.follow(begun.session, Date.now(), switches.value)
}

export function choosePace(seconds: number | null): void {
  pace.value = seconds
  if (seconds === null) void forget('pace')
  else void keep('pace', seconds)
}

/** What is asked afterwards. Null means not answered, and is never 0. */
export interface Felt {
  comfort: number | null
  nothing_hurt: boolean | null
  /** Worst pain by pose, where something hurt. */
  pains?: Readonly<Record<string, number>>
  note?: string
}

/** Written down and sent. The session is over with it. */
export async function finish(felt: Felt): Promise<void> {
  const begun = sitting.peek()
  if (!begun) return
  halt()
  if (!isGuest) await queue({kind: 'check_in', id: begun.id, body: checkInOf(begun, felt)})
  await keep('times_done', (timesDone.value += 1))
  await discard()
  // what the server counts, once it has it; the worker may have been quicker, so it is asked in any case
  void flush().then(refreshToday)
}

/** Only a guest's, or one in which nothing was held. */
export async function discard(): Promise<void> {
  halt()
  sitting.value = null
  await forget('sitting')
}

export function checkInOf(begun: Sitting, felt: Felt): CheckIn {
  const {session, id: _id, reported: _reported, ...said} = begun
  return {
    kind: 'session',
    ...said,
    finished_at: new Date(session.seen_at).toISOString(),
    comfort: felt.comfort,
    nothing_hurt: felt.nothing_hurt,
    ...(felt.note ? {note: felt.note} : {}),
    holds: session.holds.map((hold) => ({...hold, worst_pain: felt.nothing_hurt ? 0 : (felt.pains?.[hold.pose] ?? null)})),
  }
}

const GIVEN_UP_AFTER_MS = 3 * 3_600_000

/** Left without an answer, or on another day: what was done is sent as it is, on the day it belongs to. */
export async function sendWhatWasLeft(now: number): Promise<void> {
  const begun = sitting.peek()
  if (!begun || now - begun.session.seen_at < GIVEN_UP_AFTER_MS) return
  if (begun.session.holds.length > 0) await finish({comfort: null, nothing_hurt: null})
  else await discard()
}

/** A report was made in this session: coming back after another way was tried counts as such. */
export function noteReport(pose: string | null, variant: string | null): void {
  const begun = sitting.peek()
  if (begun) sitting.value = {...begun, reported: [...begun.reported, {pose, variant}]}
  remember()
}
