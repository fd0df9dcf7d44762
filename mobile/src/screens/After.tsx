/** Two taps: how comfortable, and whether anything hurt. On the device first; a small mark says where it is. */
import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import '../after/after.css'
import {Done} from '../after/Done.tsx'
import {Hurt} from '../after/Hurt.tsx'
import {Flag, stopWith} from '../player/Flag.tsx'
import {finish, sitting} from '../player/sitting.ts'
import {offerButtons} from '../player/sound.ts'
import {navigate} from '../routes.ts'
import '../ui/forms.css'
import {Button, Scale, Screen} from '../ui/parts.tsx'
import {isGuest} from '../where.ts'
import {words} from '../words/index.ts'

type Stage = 'ask' | 'hurt' | 'done'

const somethingElse = (): void => void (sitting.peek() && stopWith('uncomfortable'))
/** Here, too, the one button of a headset leads to the pose just left. */
const BUTTONS = {pause: somethingElse, play: somethingElse, nexttrack: null, previoustrack: null}

export function After() {
  const comfort = useSignal<number | null>(null)
  const stage = useSignal<Stage>('ask')
  useEffect(() => {
    if (!sitting.peek()) navigate('today', {replace: true})
    else if (isGuest) say(true)
    else offerButtons(words('after.title'), words('player.title'), BUTTONS)
  }, [])
  const say = (nothing_hurt: boolean, pains: Readonly<Record<string, number>> = {}, note = '') => {
    // on the device first: before that, nothing is said to be saved
    void finish({comfort: comfort.value, nothing_hurt, pains, note}).then(() => (stage.value = 'done'))
  }
  if (stage.value === 'done') return <Done />
  if (stage.value === 'hurt') return <Hurt onSay={(pains, note) => say(false, pains, note)} />
  return (
    <Screen title={words('after.title')}>
      <Scale
        label={words('after.comfort')}
        from={1}
        to={5}
        value={comfort.value}
        ends={[words('after.low'), words('after.high')]}
        onPick={(value) => (comfort.value = value)}
      />
      <div class="foot stack">
        <Button onClick={() => say(true)}>{words('after.nothing')}</Button>
        <Button kind="quiet" onClick={() => (stage.value = 'hurt')}>
          {words('after.something')}
        </Button>
      </div>
      <Flag />
    </Screen>
  )
}
