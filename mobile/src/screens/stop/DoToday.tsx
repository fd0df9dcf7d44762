/** Before a pause is felt as a lock: what can be done today. Other ways of the pose first, then what comes next. */
import type {PoseVariant} from '../../api/shapes.ts'
import {Figure} from '../../figures/Figure.tsx'
import {limitOf, LONGEST, SHORTEST, within} from '../../player/plan.ts'
import * as player from '../../player/session.ts'
import {act, chooseVariant, resume, sitting} from '../../player/sitting.ts'
import {navigate} from '../../routes.ts'
import {leaveStop} from '../../stop/running.ts'
import type {Stopping} from '../../stop/stopping.ts'
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
  const variants = isPaused || slug === null ? [] : (pose(slug)?.variants ?? []).filter((each) => each.slug !== state.origin.variant)
  const seconds = scaledBack(state)
  return (
    <section class="stack do-today">
      <h2>{words('stop.today_title')}</h2>
      {slug && variants.length > 0 && (
        <ul class="ways">
          {variants.map((each) => (
            <li key={each.slug}>
              <Way slug={slug} variant={each} state={state} onTake={() => void takeWay(slug, each, seconds)} />
            </li>
          ))}
        </ul>
      )}
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

function Way({slug, variant, state, onTake}: {slug: string; variant: PoseVariant; state: Stopping; onTake: () => void}) {
  const side = state.origin.pose_side === 'unknown' ? 'none' : state.origin.pose_side
  return (
    <button type="button" class="way" onClick={onTake}>
      <Figure pose={slug} side={side} variant={variant.slug} size={96} />
      <span>
        <strong>{variant.name}</strong>
        <span class="small soft">{variant.instruction}</span>
      </span>
    </button>
  )
}

/** Half of what was held, 10 seconds at least, never above what was aimed at. */
function scaledBack(state: Stopping): number {
  const target = state.origin.hold_target_seconds ?? LONGEST
  const {share, least_seconds} = ruleset.scale_back
  return within(Math.max(SHORTEST, least_seconds), Math.floor((state.origin.hold_elapsed_seconds ?? target) * share), target)
}

async function takeWay(slug: string, variant: PoseVariant, seconds: number): Promise<void> {
  chooseVariant(slug, variant.slug, limitOf(pose(slug), variant.slug))
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
