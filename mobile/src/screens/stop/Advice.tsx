/** What to do now, worked out here; who knows of it, as far as that is true; and what can be done today. */
import type {ComponentChildren} from 'preact'
import {useEffect, useLayoutEffect, useRef} from 'preact/hooks'
import {useSignal} from '@preact/signals'
import {waiting} from '../../outbox/outbox.ts'
import {answer, askWhoKnows, correctIt, leaveStop, told} from '../../stop/running.ts'
import {isCorrectable, type Stopping} from '../../stop/stopping.ts'
import {today, useToday} from '../../store/own.ts'
import {act, sitting} from '../../player/sitting.ts'
import * as player from '../../player/session.ts'
import {pose} from '../../store/own.ts'
import {adviceFor, rank, type Result} from '../../triage/advice.ts'
import {codeOf} from '../../api/client.ts'
import {navigate} from '../../routes.ts'
import {Button, Screen} from '../../ui/parts.tsx'
import {Unreviewed} from '../../ui/Unreviewed.tsx'
import {isGuest} from '../../where.ts'
import {words} from '../../words/index.ts'
import {Hours} from '../../told/Hours.tsx'
import {AskPrivate} from './AskPrivate.tsx'
import {DoToday} from './DoToday.tsx'

const READ_FIRST_MS = 5000
const ASK_EVERY_MS = 10_000

export function Advice({state}: {state: Stopping}) {
  const safety = useToday()?.safety
  useEffect(() => {
    const timer = setInterval(() => void askWhoKnows(), ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  const result = standing(state)
  if (!safety || !result) return null
  const advice = adviceFor(result, told.value, safety)
  if (result.level === 'urgent') return <Urgent state={state} result={result} advice={advice} />
  return (
    <Screen title={advice.title} kind="stop advice">
      <Said words={advice.body} state={state} />
      <OnHold state={state} result={result} />
      {advice.signs.length > 0 && <Signs signs={advice.signs} call={advice.call} />}
      <DoToday state={state} result={result} />
      <AskPrivate state={state} />
      <Mistap state={state} />
      <Unreviewed />
    </Screen>
  )
}

/** The graver of what was worked out here and what the server has made of it. */
function standing(state: Stopping): Result | null {
  const here = state.result
  const there = answer.value?.triage
  if (!there) return here
  const theirs: Result = {...there, pause_scope: here?.pause_scope ?? 'none'}
  return here && rank(here) >= rank(there) ? here : theirs
}

/** Full screen, and not to be wiped away before it was read. */
function Urgent({state, result, advice}: {state: Stopping; result: Result; advice: ReturnType<typeof adviceFor>}) {
  const isRead = useSignal(false)
  useEffect(() => {
    const timer = setTimeout(() => (isRead.value = true), READ_FIRST_MS)
    return () => clearTimeout(timer)
  }, [])
  const line = today.value?.safety.numbers.urgent_line_call
  return (
    <Screen title={advice.title} kind="stop urgent">
      <Said words={advice.body} state={state} isLarge>
        <div class="stack">
          {advice.call ? (
            <a class="button call" href={`tel:${advice.call.replace(/ /g, '')}`}>
              {words('stop.call', {number: advice.call})}
            </a>
          ) : (
            <p class="call-local">{words('stop.call_local')}</p>
          )}
          {result.urgent_kind === 'same_day' && line && (
            <a class="button call second" href={`tel:${line.replace(/ /g, '')}`}>
              {words('stop.call', {number: line})}
            </a>
          )}
        </div>
      </Said>
      <OnHold state={state} result={result} />
      <AskPrivate state={state} />
      <div class="stack foot">
        <Button kind="quiet" disabled={!isRead.value} onClick={() => void leaveUrgent()}>
          {words(isRead.value ? 'stop.understood' : 'stop.wait')}
        </Button>
        <Mistap state={state} />
        <Unreviewed />
      </div>
    </Screen>
  )
}

/** The session is over; what was held is sent as it is. */
async function leaveUrgent(): Promise<void> {
  act(player.finishNow)
  await leaveStop()
  navigate(sitting.peek()?.session.holds.length ? 'after' : 'today', {replace: true})
}

interface SaidProps {
  words: string
  state: Stopping
  isLarge?: boolean
  /** Whom to call, right below. */
  children?: ComponentChildren
}

/** What to do, and who knows. It is never less tall than it was: no button moves under a thumb when the network answers. */
function Said({words: body, state, isLarge = false, children}: SaidProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current) box.current.style.minHeight = `${box.current.offsetHeight}px`
  })
  return (
    <div class="said" ref={box}>
      <p class={isLarge ? 'urgent-body' : undefined}>{body}</p>
      {children}
      <WhereItIs state={state} />
    </div>
  )
}

/** Sent, waiting, or kept here: and in the last two nobody has been told. */
function WhereItIs({state}: {state: Stopping}) {
  return (
    <div class="note plain">
      <p>{told.value.length > 0 ? words('stop.sent') : whereItIs(state)}</p>
      {told.value.length > 0 && <Hours />}
    </div>
  )
}

function whereItIs(state: Stopping): string {
  if (isGuest) return words('stop.guest')
  const line = waiting.value.find((each) => each.item.id === state.id)
  if (line?.refused) return codeOf(line.refused) === 'consent_needed' ? words('stop.not_kept') : line.refused.detail
  return words(answer.value && !line ? 'stop.sent' : 'stop.not_sent')
}

function OnHold({state, result}: {state: Stopping; result: Result}) {
  if (result.pause_scope === 'none') return null
  const slug = state.origin.pose
  const isWhole = result.pause_scope === 'routine' || slug === null
  return <p class="note">{isWhole ? words('stop.paused_routine') : words('stop.paused_pose', {pose: pose(slug)?.name ?? slug})}</p>
}

function Signs({signs, call}: {signs: readonly string[]; call: string | null}) {
  return (
    <details class="signs">
      <summary>{words('stop.signs')} …</summary>
      <ul>
        {signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      {call && (
        <a class="button safety" href={`tel:${call.replace(/ /g, '')}`}>
          {words('stop.call', {number: call})}
        </a>
      )}
    </details>
  )
}

function Mistap({state}: {state: Stopping}) {
  if (!isCorrectable(state, Date.now())) return null
  return (
    <>
      <Button kind="link" onClick={correctIt}>
        {words('stop.correct')}
      </Button>
      <p class="small soft centred">{words('stop.more')}</p>
    </>
  )
}
