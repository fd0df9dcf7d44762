/** Before a pause is felt as a lock: what can be done today. Other ways of the pose first, then what comes next. */
import {LONGEST, SHORTEST, within} from '../../player/plan.ts'
import * as player from '../../player/session.ts'
import {act, chooseVariant, otherWays, resume, sitting} from '../../player/sitting.ts'
import {Ways} from '../../player/Ways.tsx'
import {navigate} from '../../routes.ts'
import {leaveStop} from '../../stop/running.ts'
import {sideOf, type Stopping} from '../../stop/stopping.ts'
import {pose} from '../../store/own.ts'
import type {Result} from '../../triage/advice.ts'
import {ruleset} from '../../triage/published.ts'
import {Button} from '../../ui/parts.tsx'
import {words} from '../../words/index.ts'

export function DoToday({state, result}: {state: Stopping; result: Result}) {
  const begun = sitting.value
  const slug = state.origin.pose
  if (!begun || result.pause_scope === 'routine') return <Over />
  const isPaused = result.pause_scope === 'pose'
  const ahead = player.leaveOut(begun.session, (each) => isPaused && each === slug, Date.now())
  const next = player.current(ahead)
  const ways = isPaused || slug === null ? [] : otherWays(slug, state.origin.variant).filter((way) => way !== null)
  return (
    <section class="stack do-today">
      <h2>{words('stop.today_title')}</h2>
      {slug && ways.length > 0 && <Ways slug={slug} side={sideOf(state)} ways={ways} onTake={(way) => void takeWay(slug, way, scaledBack(state))} />}
      {next ? (
        <Button onClick={() => void goOnWith(isPaused ? slug : null)}>
          {words('stop.today_next', {pose: pose(next.pose)?.name ?? next.pose})}
        </Button>
      ) : (
        <p>{words('stop.today_nothing')}</p>
      )}
      <Button kind="quiet" onClick={() => void enough()}>
        {words('stop.today_rest')}
      </Button>
    </section>
  )
}

function Over() {
  return (
    <Button onClick={() => void enough()}>{words(sitting.value ? 'stop.today_rest' : 'stop.to_today')}</Button>
  )
}

/** Half of what was held, 10 seconds at least, never above what was aimed at. */
function scaledBack(state: Stopping): number {
  const target = state.origin.hold_target_seconds ?? LONGEST
  const {share, least_seconds} = ruleset.scale_back
  return within(Math.max(SHORTEST, least_seconds), Math.floor((state.origin.hold_elapsed_seconds ?? target) * share), target)
}

async function takeWay(slug: string, way: string | null, seconds: number): Promise<void> {
  chooseVariant(slug, way)
  act((session, now) => player.again(session, seconds, now))
  await back()
}

async function goOnWith(leftOut: string | null): Promise<void> {
  act((session, now) => player.leaveOut(session, (each) => each === leftOut, now))
  await back()
}

async function back(): Promise<void> {
  await leaveStop()
  resume()
  navigate(sitting.peek()?.session.phase === 'end' ? 'after' : 'player', {replace: true})
}

async function enough(): Promise<void> {
  const wasPractising = sitting.peek() !== null
  act(player.finishNow)
  await leaveStop()
  navigate(wasPractising ? 'after' : 'today', {replace: true})
}
