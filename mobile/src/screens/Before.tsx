/** The start button: two equal answers, and back pain only for who likes to say. */
import {useSignal} from '@preact/signals'
import {queue} from '../outbox/outbox.ts'
import {originOfNoPose} from '../player/origin.ts'
import {localDay, start, timesDone} from '../player/sitting.ts'
import {navigate} from '../routes.ts'
import {beginStop} from '../stop/running.ts'
import {useToday} from '../store/own.ts'
import {BackButton} from '../ui/BackButton.tsx'
import {Button, Scale, Screen} from '../ui/parts.tsx'
import {Unreviewed} from '../ui/Unreviewed.tsx'
import {isGuest} from '../where.ts'
import {words} from '../words/index.ts'
import {chosenRoutine} from './chosen.ts'
import './practice.css'

/** Whoever is new to the poses gets every step shown and said. */
const GUIDED_TIMES = 3
const ILL_DAYS = 3

/** From the app's icon, held down: without the start button before it. */
const IS_UP = '#up'

export function Before() {
  const day = useToday()
  const back = useSignal<number | null>(null)
  const isUp = useSignal(location.hash === IS_UP)
  const routine = day?.routines.find((one) => one.routine === chosenRoutine.value) ?? day?.routines[0]
  if (isUp.value) return <WhatIsUp backPain={back.value} />
  if (!routine) return <Screen title={words('before.nothing_left')}>{<BackButton to="today" />}</Screen>

  const clear = (): void => {
    start(routine, {declared_clear: true, back_pain_before: back.value, isGuided: timesDone.value < GUIDED_TIMES && !isGuest})
    navigate('player', {replace: true})
  }
  return (
    <Screen title={words('before.title')} kind="before">
      <BackButton to="today" />
      <Scale
        label={words('before.back')}
        from={0}
        to={10}
        value={back.value}
        ends={[words('before.none'), words('before.worst')]}
        onPick={(number) => (back.value = back.value === number ? null : number)}
      />
      <div class="equal">
        <Button kind="quiet" onClick={clear}>
          {words('before.clear')}
        </Button>
        <Button kind="quiet" onClick={() => (isUp.value = true)}>
          {words('before.up')}
        </Button>
      </div>
      <p class="small soft">{day?.safety.disclaimer}</p>
      <Unreviewed />
    </Screen>
  )
}

/** The report, or a rest day. */
function WhatIsUp({backPain}: {backPain: number | null}) {
  const isResting = useSignal(false)
  if (isResting.value) return <RestToday />

  const report = (isNumb: boolean): void => {
    beginStop(originOfNoPose(backPain), isNumb)
    navigate('stop', {replace: true})
  }
  const ill = async (): Promise<void> => {
    if (!isGuest) await sayIll()
    isResting.value = true
  }
  return (
    <Screen title={words('before.what')} kind="before">
      <BackButton to="today" />
      <div class="equal">
        <Button kind="quiet" onClick={() => report(true)}>
          {words('before.numb')}
        </Button>
        <Button kind="quiet" onClick={() => report(false)}>
          {words('before.hurts')}
        </Button>
        <Button kind="quiet" onClick={() => void ill()}>
          {words('before.ill')}
        </Button>
      </div>
    </Screen>
  )
}

function RestToday() {
  return (
    <Screen title={words('before.rest_title')} kind="before">
      <p>{words(isGuest ? 'before.rest_guest' : 'before.rest')}</p>
      <div class="foot stack">
        <Button onClick={() => navigate('today', {replace: true})}>{words('stop.to_today')}</Button>
      </div>
    </Screen>
  )
}

/** Away for three days, and no reminder in them. */
async function sayIll(): Promise<void> {
  const now = new Date()
  const until = localDay(new Date(now.getTime() + (ILL_DAYS - 1) * 86_400_000))
  await queue({kind: 'away', id: crypto.randomUUID(), body: {from: localDay(now), until, kind: 'ill'}})
}
