/** The stop that is under way: on the device at every answer, out as soon as there is something to say. */
import {computed, signal} from '@preact/signals'
import {api} from '../api/client.ts'
import type {FollowUp, Report, StoredReport, Told} from '../api/shapes.ts'
import {onAnswer, queue} from '../outbox/outbox.ts'
import {forget, keep} from '../store/database.ts'
import {isOnline, refreshToday, today} from '../store/own.ts'
import {assess, ruleset} from '../triage/published.ts'
import {rank} from '../triage/advice.ts'
import {followedUp} from '../triage/report.ts'
import {isGuest} from '../where.ts'
import {stopping} from './open.ts'
import * as steps from './stopping.ts'
import type {Origin, Stopping} from './stopping.ts'

/** What the server made of it, once it has answered. */
export const answer = signal<StoredReport | null>(null)
export const told = computed<readonly Told[]>(() => answer.value?.told ?? [])

export const codesAsked = computed<string[]>(
  () => today.value?.safety.red_flag_screen.lines.flatMap((line) => line.items.map((item) => item.code)) ?? [],
)

let unanswered: ReturnType<typeof setTimeout> | undefined

export function beginStop(origin: Origin, isNumb: boolean): void {
  answer.value = null
  take(steps.begin(crypto.randomUUID(), origin, isNumb, Date.now()))
  waitForAWord()
}

export function correctIt(): void {
  const first = stopping.peek()
  if (!first) return
  answer.value = null
  take(steps.correct(first, crypto.randomUUID(), Date.now()))
}

/** Any verb of the stop, judged at once. */
export function take(next: Stopping): void {
  const result = judge(next)
  stopping.value = result ? steps.judged(next, result, rank) : next
  if (!isGuest) void keep('stopping', stopping.value)
}

function judge(state: Stopping): ReturnType<typeof assess> | null {
  if (state.flags_answered_at === null && state.first === null) return null
  return assess(whole(state), today.peek()?.facts ?? {})
}

/** The report as the server will have it: what went out first, and what has been said since. */
function whole(state: Stopping): Record<string, unknown> {
  const settling = steps.isSettling(state)
  const said = {...state.origin, ...steps.saidSoFar(state)}
  if (state.first === null) return {...said, settling}
  return {...followedUp({...state.origin, ...state.first, settling: true}, said, ruleset), settling}
}

export function answerFlags(said: Readonly<Record<string, steps.FlagAnswer>>): void {
  clearTimeout(unanswered)
  const state = stopping.peek()
  if (!state) return
  take(steps.flagsAnswered(state, codesAsked.peek(), said, Date.now()))
  const judgedState = stopping.peek() as Stopping
  const isUrgent = judgedState.result?.level === 'urgent'
  take(steps.afterFlags(judgedState, isUrgent, Date.now()))
  if (isUrgent) sendAll()
  else sendFirst()
}

/** The last question was answered. */
export function conclude(state: Stopping): void {
  take(state)
  if (state.stage === 'advice') sendAll()
}

/** Nobody says more, or the phone is put away: what is known goes out, all else unknown. */
function waitForAWord(): void {
  clearTimeout(unanswered)
  unanswered = setTimeout(sendFirst, steps.UNANSWERED_MS)
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden' && stopping.peek()?.stage !== 'advice') sendFirst()
})

/** A "something else" of which nothing was said yet is nothing. */
function sendFirst(): void {
  const state = stopping.peek()
  if (!state || state.first !== null || steps.saidSoFar(state).sensations.length === 0) return
  const said = steps.saidSoFar(state)
  take({...state, first: said})
  post('symptom_report', {...letter(said, state), ...addressed(state), settling: steps.isSettling(state)})
}

function sendAll(): void {
  const state = stopping.peek()
  if (!state || state.isComplete) return
  if (state.first === null) sendFirst()
  else post('follow_up', letter(steps.saidSoFar(state), state))
  take({...(stopping.peek() as Stopping), isComplete: true})
}

/** The answers, and what was worked out from them here. */
function letter(said: steps.Answered, state: Stopping): FollowUp {
  const shown = state.flags_shown_at && {red_flags_shown_at: new Date(state.flags_shown_at).toISOString()}
  const answered = state.flags_answered_at && {red_flags_answered_at: new Date(state.flags_answered_at).toISOString()}
  const result = assess(whole(state), today.peek()?.facts ?? {})
  const {level, urgent_kind, rule_ids, ruleset_version} = result
  return {...(said as unknown as FollowUp), ...shown, ...answered, device: {level, urgent_kind, rule_ids, ruleset_version}}
}

function addressed(state: Stopping): Pick<Report, 'reported_at'> & Partial<Report> {
  const {back_pain_before, ...origin} = state.origin
  return {
    ...origin,
    ...(back_pain_before === null ? {} : {back_pain_before}),
    ...(state.corrects === null ? {} : {corrects: state.corrects}),
    reported_at: new Date(state.reported_at).toISOString(),
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}

function post(kind: 'symptom_report' | 'follow_up', body: Report | FollowUp): void {
  const state = stopping.peek()
  if (state && !isGuest) void queue({kind, id: state.id, body} as Parameters<typeof queue>[0])
}

onAnswer((item, body) => {
  if ((item.kind === 'symptom_report' || item.kind === 'follow_up') && item.id === stopping.peek()?.id) {
    answer.value = body as StoredReport
    void refreshToday()
  }
})

/** Who has seen it by now. The service worker may have sent it, and then nobody told this page. */
export async function askWhoKnows(): Promise<void> {
  const state = stopping.peek()
  if (!state?.isComplete || isGuest || !isOnline.peek()) return
  const {data} = await api.GET('/api/v1/symptom-reports/{id}/', {params: {path: {id: state.id}}}).catch(() => ({data: undefined}))
  if (data && stopping.peek()?.id === state.id) answer.value = data as StoredReport
}

export async function leaveStop(): Promise<void> {
  clearTimeout(unanswered)
  sendFirst()
  stopping.value = null
  await forget('stopping')
}

