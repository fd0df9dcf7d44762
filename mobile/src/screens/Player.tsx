/** One pose a screen: the drawn figure in the ring, what to do now, and one thumb's worth of buttons. A tap anywhere ends the hold. */
import {computed, signal, useSignalEffect} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import {Figure} from '../figures/Figure.tsx'
import {Flag, stopWith} from '../player/Flag.tsx'
import {type Shown, shownNow} from '../player/guide.ts'
import {LEAD_SECONDS, type PlannedHold} from '../player/plan.ts'
import * as player from '../player/session.ts'
import {act, chooseVariant, discard, finish, instant, otherWays, resume, run, sitting, switches, switchTo} from '../player/sitting.ts'
import {offerButtons, say, shake} from '../player/sound.ts'
import {Ways} from '../player/Ways.tsx'
import {navigate, SCREENS} from '../routes.ts'
import {pose, poses} from '../store/own.ts'
import {Icon, type IconName} from '../ui/Icon.tsx'
import {Button, Screen} from '../ui/parts.tsx'
import {Ring} from '../ui/Ring.tsx'
import {Unreviewed} from '../ui/Unreviewed.tsx'
import {isGuest} from '../where.ts'
import {language, words} from '../words/index.ts'
import './practice.css'

const session = computed(() => sitting.value?.session ?? null)
const shown = computed(() => session.value && shownNow(session.value, poses.value, instant.value))

/** What lies over the stage while the session stands still. */
type Over = 'leaving' | 'ways' | 'just_left' | null
const over = signal<Over>(null)

export function Player() {
  useEffect(() => {
    if (!sitting.peek()) navigate('today', {replace: true})
    else run()
    // at hand before they are needed: no stop waits for a file, and no newer version takes it away
    void Promise.all([SCREENS.stop(), SCREENS.after()])
    return () => void (over.value = null)
  }, [])
  useSignalEffect(endIsNear)
  useSignalEffect(speak)
  const state = session.value
  const now = shown.value
  if (!state || !now) return null
  return (
    <Screen title={words('player.title')} isTitleHidden kind="player">
      <Top state={state} onLeave={() => lay('leaving')} />
      <Middle state={state} now={now} />
      <Flag />
    </Screen>
  )
}

function lay(what: Over): void {
  act(player.pause)
  over.value = what
}

function goOn(): void {
  over.value = null
  act(player.goOn)
  run()
}

function Middle({state, now}: {state: player.Session; now: Shown}) {
  const close = (): void => void (over.value = null)
  if (state.phase === 'asked' || over.value === 'just_left') return <AskedWhy />
  if (over.value === 'leaving') return <Leaving onStay={close} />
  if (over.value === 'ways') return <OtherWays hold={now.hold} onDone={close} />
  return <Stage state={state} now={now} onOtherWays={() => lay('ways')} />
}

/** At the end the two questions follow by themselves. A guest is asked nothing. */
function endIsNear(): void {
  if (session.value?.phase === 'end') navigate('after', {replace: true})
}

let said = ''

/** Each thing once, when it begins; after a reload, what is on now. */
function speak(): void {
  const state = session.value
  const now = shown.value
  if (!state || !now || state.ends_at === null) return
  const key = `${state.index} ${state.phase} ${now.step?.number ?? 0}`
  if (key === said) return
  const isNewPhase = !said.startsWith(`${state.index} ${state.phase} `)
  said = key
  say(spoken(state, now, isNewPhase), now.step?.language ?? language.value, switches.peek())
  if (isNewPhase) {
    shake(state.phase === 'hold' ? [120, 80, 120] : [300], switches.peek())
    offerButtons(titleOf(now), words('player.title'), BUTTONS)
  }
}

const BUTTONS = {
  // a headset knows one button: in a hold it ends the hold, as a tap anywhere does; after one it asks about the pose just left
  pause: () => {
    const state = session.peek()
    if (state?.phase === 'hold') act(player.touch)
    else lay(state && player.justLeft(state) ? 'just_left' : null)
  },
  play: goOn,
  nexttrack: () => act(player.forward),
  previoustrack: () => act(player.back),
}

function spoken(state: player.Session, now: Shown, isNewPhase: boolean): string {
  const cue = now.step?.sides[now.hold.side]?.cue ?? ''
  if (state.phase === 'rest') return words('player.say_rest', {pose: now.pose?.name ?? ''})
  if (state.phase !== 'ready' || !isNewPhase) return cue
  const side = sideOf(now)
  if (now.hold.is_other_side) return `${words('player.say_other_side', {side})} ${cue}`
  return `${side ? words('player.say_pose', {pose: now.pose?.name ?? '', side}) : `${now.pose?.name ?? ''}.`} ${cue}`
}

function sideOf(now: Shown): string {
  return now.hold.side === 'none' ? '' : words(`player.side_${now.hold.side}`)
}

function titleOf(now: Shown): string {
  return [now.pose?.name ?? '', sideOf(now)].filter(Boolean).join(', ')
}

function Top({state, onLeave}: {state: player.Session; onLeave: () => void}) {
  const number = Math.min(state.index + 1, state.plan.length)
  return (
    <div class="player-top">
      <button type="button" class="round" aria-label={words('player.leave')} onClick={onLeave}>
        <Icon name="close" />
      </button>
      <span class="soft" role="img" aria-label={words('player.of', {number, count: state.plan.length})}>
        {state.plan.map((_, index) => (
          <span key={index} class={index < state.index ? 'pip past' : index === state.index ? 'pip here' : 'pip'} />
        ))}
      </span>
      <div class="row tight">
        <Switch name="voice" icon="voice" />
        <Switch name="chime" icon="chime" />
        <Switch name="vibration" icon="shake" />
      </div>
    </div>
  )
}

function Switch({name, icon}: {name: 'voice' | 'chime' | 'vibration'; icon: IconName}) {
  const isOn = switches.value[name]
  return (
    <button type="button" class="round small" aria-pressed={isOn} aria-label={words(`player.${name}`)} onClick={() => switchTo({[name]: !isOn})}>
      <Icon name={icon} />
    </button>
  )
}

function Stage({state, now, onOtherWays}: {state: player.Session; now: Shown; onOtherWays: () => void}) {
  const step = now.step?.sides[now.hold.side]
  const left = Math.ceil(player.leftMs(state, instant.value) / 1000)
  const isHolding = state.phase === 'hold' && state.ends_at !== null
  return (
    <>
      <div class="stage">
        <Ring share={player.share(state, instant.value)} isStill={state.ends_at === null}>
          <Figure pose={now.hold.pose} step={now.step?.number ?? 1} side={now.hold.side} variant={now.hold.variant} isMoving={isShownSlowly(state)} />
        </Ring>
        <span class="clock" role="timer" aria-label={words('player.seconds', {seconds: left})}>
          {clock(left)}
        </span>
        {/* other words are another line, and no line that moved */}
        <span key={phaseOf(state, now)} class="phase">
          {phaseOf(state, now)}
        </span>
        <strong key={titleOf(now)} class="pose-name">
          {titleOf(now)}
        </strong>
        <span key={step?.cue} class="cue" lang={now.step?.language}>
          {step?.cue}
        </span>
        <Unreviewed />
        {isHolding && <button type="button" class="anywhere" aria-label={words('player.end_hold')} onClick={() => act(player.touch)} />}
      </div>
      {state.phase === 'ready' || state.phase === 'rest' ? <AnotherWay hold={now.hold} onOtherWays={onOtherWays} /> : <Next state={state} />}
      <Thumb state={state} />
    </>
  )
}

/** Each step stands long enough to be seen coming. */
function isShownSlowly(state: player.Session): boolean {
  return state.phase === 'ready' && (player.current(state)?.lead_seconds ?? 0) > LEAD_SECONDS
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function phaseOf(state: player.Session, now: Shown): string {
  if (player.isPaused(state)) return words('player.paused')
  if (state.phase === 'hold') return words('player.tap')
  if (state.phase === 'rest') return words('player.rest')
  return words(now.hold.is_other_side ? 'player.change' : 'player.ready')
}

/** The next pose, shown ahead; its place is kept, so that nothing moves. */
function Next({state}: {state: player.Session}) {
  const next = state.plan[state.index + 1]
  const side = next && next.side !== 'none' ? `, ${words(`player.side_${next.side}`)}` : ''
  return (
    <p class="next soft small">
      {next && (
        <>
          <Figure pose={next.pose} side={next.side} variant={next.variant} size={40} />
          {words('player.next')}: {pose(next.pose)?.name}
          {side}
        </>
      )}
    </p>
  )
}

/** Before a hold and not in it: hands are not free then. */
function AnotherWay({hold, onOtherWays}: {hold: PlannedHold; onOtherWays: () => void}) {
  return (
    <p class="next">
      {otherWays(hold.pose, hold.variant).length > 0 && (
        <Button kind="link" onClick={onOtherWays}>
          {words('player.other_ways')}
        </Button>
      )}
    </p>
  )
}

function OtherWays({hold, onDone}: {hold: PlannedHold; onDone: () => void}) {
  const take = (way: string | null): void => {
    chooseVariant(hold.pose, way)
    onDone()
    resume()
  }
  return (
    <div class="sheet scrolls" role="group" aria-label={words('player.other_ways')}>
      <h2>{words('player.other_ways')}</h2>
      <Ways slug={hold.pose} side={hold.side} ways={otherWays(hold.pose, hold.variant)} onTake={take} />
      <Unreviewed />
      <Button onClick={() => (onDone(), resume())}>{words('player.as_it_is')}</Button>
    </div>
  )
}

function Thumb({state}: {state: player.Session}) {
  const isStill = state.ends_at === null
  return (
    <div class="thumb">
      <Round icon="skip-back" label={words('player.back')} onClick={() => act(player.back)} />
      <Round icon="less" label={words('player.shorter')} onClick={() => act((each, at) => player.stretch(each, -10, at))} />
      <Round
        icon={isStill ? 'play' : 'pause'}
        label={words(isStill ? 'player.resume' : 'player.pause')}
        kind="large"
        onClick={() => (isStill ? resume() : act(player.pause))}
      />
      <Round icon="more" label={words('player.longer')} onClick={() => act((each, at) => player.stretch(each, 10, at))} />
      <Round icon="skip" label={words('player.forward')} onClick={() => act(player.forward)} />
    </div>
  )
}

function Round({icon, label, onClick, kind = ''}: {icon: IconName; label: string; onClick: () => void; kind?: string}) {
  return (
    <button type="button" class={`round ${kind}`} aria-label={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  )
}

function enough(): void {
  const isHeld = session.peek()?.phase === 'asked'
  act((state, at) => player.stop(state, 'enough_stretch', at))
  // the hold was over before: what came next was waiting
  if (!isHeld) goOn()
}

/** The hold is over already; now it is said why. */
function AskedWhy() {
  return (
    <div class="sheet" role="group" aria-label={words('player.asked')}>
      <h2>{words('player.asked')}</h2>
      <Button kind="quiet" onClick={goOn}>
        {words('player.go_on')}
      </Button>
      <Button kind="quiet" onClick={enough}>
        {words('player.enough')}
      </Button>
      <Button kind="quiet" onClick={() => stopWith('uncomfortable')}>
        {words('player.else')}
      </Button>
    </div>
  )
}

function Leaving({onStay}: {onStay: () => void}) {
  const end = (): void => {
    const hasHeld = (session.peek()?.holds.length ?? 0) > 0
    if (!hasHeld) void discard().then(() => navigate('today', {replace: true}))
    else act(player.finishNow)
  }
  return (
    <div class="sheet" role="group" aria-label={words('player.leave_title')}>
      <h2>{words('player.leave_title')}</h2>
      <Button onClick={() => (onStay(), resume())}>{words('player.resume')}</Button>
      <Button kind="quiet" onClick={() => act(player.skipPose)}>
        {words('player.skip')}
      </Button>
      {!isGuest && (
        <Button kind="quiet" onClick={() => navigate('today', {replace: true})}>
          {words('player.leave_later')}
        </Button>
      )}
      <Button kind="quiet" onClick={isGuest ? () => void finish(NOTHING_SAID).then(() => navigate('today', {replace: true})) : end}>
        {words('player.leave_end')}
      </Button>
    </div>
  )
}

const NOTHING_SAID = {comfort: null, nothing_hurt: null}
