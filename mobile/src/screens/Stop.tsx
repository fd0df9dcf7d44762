/** Come out; six lines; two quiet minutes; gone?; where and how strong; what to do. All of it without a network. */
import {useSignal, useSignalEffect} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import {BodyMap} from '../body/BodyMap.tsx'
import type {PlaceOnBody} from '../body/places.ts'
import {Figure, restingFigure} from '../figures/Figure.tsx'
import {wayOut} from '../player/guide.ts'
import * as player from '../player/session.ts'
import {act, resume, sitting, switches} from '../player/sitting.ts'
import {say} from '../player/sound.ts'
import {navigate} from '../routes.ts'
import {stopping} from '../stop/open.ts'
import {beginStop, conclude, leaveStop, take} from '../stop/running.ts'
import * as steps from '../stop/stopping.ts'
import type {OtherKind, Sensation, Stopping} from '../stop/stopping.ts'
import {pose} from '../store/own.ts'
import {Ring} from '../ui/Ring.tsx'
import {Button, Scale, Screen} from '../ui/parts.tsx'
import {Unreviewed} from '../ui/Unreviewed.tsx'
import {language, type Word, words} from '../words/index.ts'
import {Advice} from './stop/Advice.tsx'
import {RedFlags} from './stop/RedFlags.tsx'
import './practice.css'

export function Stop() {
  const state = stopping.value
  useEffect(() => {
    if (!stopping.peek()) navigate('today', {replace: true})
  }, [])
  if (!state) return null
  const Stage = STAGES[state.stage]
  return <Stage key={state.stage} state={state} />
}

const STAGES = {come_out: ComeOut, flags: RedFlags, quiet: Quiet, gone: Gone, where: Where, back: Back, advice: Advice}

interface StageProps {
  state: Stopping
}

const NUMB: readonly [Word, readonly Sensation[], OtherKind | null][] = [
  ['stop.numb', ['numbness'], null],
  ['stop.tingling', ['tingling'], null],
  ['stop.both', ['numbness', 'tingling'], null],
]
const ELSE: readonly [Word, readonly Sensation[], OtherKind | null][] = [
  ['stop.pain', ['pain'], null],
  ['stop.weakness', ['weakness'], null],
  ['stop.shaky', ['other'], 'shaky_tired'],
  ['stop.dizzy', ['other'], 'dizzy_faint'],
  ['stop.breathless', ['other'], 'breathless'],
  ['stop.cramp', ['other'], 'cramp'],
  ['stop.other', ['other'], 'other'],
]

/** At once, before anything is asked: out of the pose, and how. */
function ComeOut({state}: StageProps) {
  const {origin, isNumb} = state
  const out = origin.pose ? wayOut(pose(origin.pose), origin.variant) : undefined
  const cue = out?.sides[origin.pose_side]?.cue ?? out?.sides['none']?.cue
  useEffect(() => {
    if (origin.pose) say(`${words('player.say_out')} ${cue ?? ''}`, language.value, switches.value)
  }, [])
  const chosen = (sensations: readonly Sensation[], kind: OtherKind | null): void => take(steps.felt(state, sensations, kind, Date.now()))
  return (
    <Screen title={words(origin.pose ? 'stop.title' : 'stop.what')} kind="stop">
      {origin.pose && (
        <div class="come-out">
          {out && <Figure pose={origin.pose} step={out.number} side={steps.sideOf(state)} variant={origin.variant} size={200} />}
          <p class="cue">{cue}</p>
          <Unreviewed />
        </div>
      )}
      <div class="stack foot">
        {origin.pose && <h2>{words('stop.what')}</h2>}
        <div class={isNumb ? 'three' : 'two'}>
          {(isNumb ? NUMB : ELSE).map(([word, sensations, kind]) => (
            <Button key={word} kind="quiet" onClick={() => chosen(sensations, kind)}>
              {words(word)}
            </Button>
          ))}
        </div>
        {!isNumb && origin.pose && (
          <Button kind="link" onClick={() => void onlyAStretch()}>
            {words('stop.stretch')}
          </Button>
        )}
        {!isNumb && (
          <Button kind="link" onClick={() => beginStop(origin, true)}>
            {words('before.numb')}
          </Button>
        )}
      </div>
    </Screen>
  )
}

/** A deep stretch is no report: the hold is over, and the session goes on. */
async function onlyAStretch(): Promise<void> {
  await leaveStop()
  act((session, now) => player.stop(session, 'enough_stretch', now))
  resume()
  navigate(sitting.peek()?.session.phase === 'end' ? 'after' : 'player', {replace: true})
}

/** Two minutes in the better position. Nobody is paged for what passes in them. */
function Quiet({state}: StageProps) {
  const now = useSignal(Date.now())
  useEffect(() => {
    const timer = setInterval(() => (now.value = Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  useSignalEffect(() => {
    if (steps.quietIsOver(state, now.value)) take({...state, stage: 'gone'})
  })
  const left = Math.max(0, (state.quiet_ends_at ?? 0) - now.value)
  const seconds = Math.ceil(left / 1000)
  return (
    <Screen title={words('stop.quiet_title')} kind="stop quiet">
      <Ring share={1 - left / steps.QUIET_MS}>
        <img class="figure" src={restingFigure('knees-bent')} alt="" width={320} height={320} />
      </Ring>
      <p class="clock" role="timer" aria-label={words('player.seconds', {seconds})}>
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
      </p>
      <p class="centred">{words('stop.quiet')}</p>
      <div class="stack foot">
        <Button kind="quiet" onClick={() => take(steps.gone(state, 'yes', true, Date.now()))}>
          {words('stop.gone_now')}
        </Button>
        <Button kind="link" onClick={() => take({...state, stage: 'flags'})}>
          {words('stop.signs_again')}
        </Button>
      </div>
    </Screen>
  )
}

function Gone({state}: StageProps) {
  const say = (resolved: steps.Resolved, wasQuick = false): void => take(steps.gone(state, resolved, wasQuick, Date.now()))
  const isLate = steps.isLate(state, Date.now()) || state.origin.onset === 'not_linked'
  return (
    <Screen title={words('stop.gone_title')} kind="stop">
      <div class="stack foot">
        {isLate ? (
          <>
            <Button kind="quiet" onClick={() => say('yes', true)}>
              {words('stop.gone_quick')}
            </Button>
            <Button kind="quiet" onClick={() => say('yes')}>
              {words('stop.gone_slow')}
            </Button>
          </>
        ) : (
          <Button kind="quiet" onClick={() => say('yes', true)}>
            {words('stop.gone_yes')}
          </Button>
        )}
        <Button kind="quiet" onClick={() => say('partly')}>
          {words('stop.gone_partly')}
        </Button>
        <Button kind="quiet" onClick={() => say('no')}>
          {words('stop.gone_no')}
        </Button>
        <Button kind="quiet" onClick={() => say('unknown')}>
          {words('stop.gone_unsure')}
        </Button>
      </div>
    </Screen>
  )
}

/** Places first, then a number; the number ends it where a place was named. */
function Where({state}: StageProps) {
  const places = useSignal<PlaceOnBody[]>([])
  const strong = useSignal<number | null>(null)
  const done = (): void => conclude(steps.located(state, places.value, strong.value))
  const rate = (number: number): void => {
    strong.value = number
    if (places.value.length > 0) done()
  }
  const hasTravelled = state.answered.spread === 'further_out'
  return (
    <Screen title={words('stop.where_title')} kind="stop">
      <BodyMap chosen={places.value} onChange={(chosen) => (places.value = chosen)} />
      <Button kind="choice" pressed={hasTravelled} onClick={() => take(steps.answer(state, {spread: hasTravelled ? 'unknown' : 'further_out'}))}>
        {words('stop.travelled')}
      </Button>
      <Scale label={words('stop.strong')} from={0} to={10} value={strong.value} onPick={rate} />
      <Button kind="link" onClick={done}>
        {words(places.value.length > 0 || strong.value !== null ? 'stop.done' : 'stop.skip')}
      </Button>
    </Screen>
  )
}

/** The rules turn on it when both legs are named. */
function Back({state}: StageProps) {
  return (
    <Screen title={words('stop.back_title')} kind="stop">
      <Scale
        label={words('stop.back_title')}
        from={0}
        to={10}
        value={null}
        ends={[words('before.none'), words('before.worst')]}
        onPick={(number) => conclude(steps.backRated(state, number))}
      />
      <Button kind="link" onClick={() => conclude(steps.backRated(state, null))}>
        {words('stop.skip')}
      </Button>
    </Screen>
  )
}
