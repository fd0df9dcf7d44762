/** The start button: two equal answers, and back pain only for who likes to say. */
import {useSignal} from '@preact/signals'
import {api} from '../api/client.ts'
import {originOfNoPose} from '../player/origin.ts'
import {localDay, start, timesDone} from '../player/sitting.ts'
import {navigate} from '../routes.ts'
import {beginStop} from '../stop/running.ts'
import {useToday} from '../store/own.ts'
import {BackButton} from '../ui/BackButton.tsx'
import {Button, Scale, Screen} from '../ui/parts.tsx'
import {isGuest} from '../where.ts'
import {type Word, words} from '../words/index.ts'
import {chosenRoutine} from './chosen.ts'
import './practice.css'

/** Whoever is new to the poses gets every step shown and said. */
const GUIDED_TIMES = 3
const ILL_DAYS = 3

export function Before() {
  const day = useToday()
  const back = useSignal<number | null>(null)
  const isUp = useSignal(false)
  const rests = useSignal<Word | null>(null)
  const routine = day?.routines.find((one) => one.routine === chosenRoutine.value) ?? day?.routines[0]
  if (!routine) return <Screen title={words('before.nothing_left')}>{<BackButton to="today" />}</Screen>
  if (rests.value) return <RestToday word={rests.value} />

  const clear = (): void => {
    start(routine, {declared_clear: true, back_pain_before: back.value, isGuided: timesDone.value < GUIDED_TIMES && !isGuest})
    navigate('player', {replace: true})
  }
  const report = (isNumb: boolean): void => {
    beginStop(originOfNoPose(back.value), isNumb)
    navigate('stop', {replace: true})
  }
  const ill = async (): Promise<void> => {
    rests.value = isGuest ? 'before.rest_guest' : (await sayIll()) ? 'before.rest' : 'before.rest_offline'
  }
  return (
    <Screen title={words(isUp.value ? 'before.what' : 'before.title')} kind="before">
      <BackButton to="today" />
      {isUp.value ? (
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
      ) : (
        <>
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
        </>
      )}
    </Screen>
  )
}

function RestToday({word}: {word: Word}) {
  return (
    <Screen title={words('before.rest_title')} kind="before">
      <p>{words(word)}</p>
      <Button onClick={() => navigate('today', {replace: true})}>{words('stop.to_today')}</Button>
    </Screen>
  )
}

/** Away for three days, and no reminder in them. False without a network. */
async function sayIll(): Promise<boolean> {
  const now = new Date()
  const until = localDay(new Date(now.getTime() + (ILL_DAYS - 1) * 86_400_000))
  const body = {id: crypto.randomUUID(), from: localDay(now), until, kind: 'ill' as const}
  const {response} = await api.POST('/api/v1/me/away/', {body}).catch(() => ({response: undefined}))
  return response?.ok ?? false
}
