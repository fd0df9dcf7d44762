import {useSignal} from '@preact/signals'
import {stopNumb} from '../player/Flag.tsx'
import {sitting} from '../player/sitting.ts'
import {pose} from '../store/own.ts'
import {Button, Scale, Screen} from '../ui/parts.tsx'
import {words} from '../words/index.ts'

interface HurtProps {
  onSay: (pains: Readonly<Record<string, number>>, note: string) => void
}

/** The worst in each pose, and a line. What nobody rates stays unanswered, and is not zero. */
export function Hurt({onSay}: HurtProps) {
  const pains = useSignal<Readonly<Record<string, number>>>({})
  const note = useSignal('')
  const slugs = [...new Set(sitting.value?.session.holds.map((hold) => hold.pose))]
  return (
    <Screen title={words('after.where')}>
      <Button kind="safety" onClick={stopNumb}>
        {words('after.numb')}
      </Button>
      <p class="soft">{words('after.worst')}</p>
      {slugs.map((slug) => (
        <Scale
          key={slug}
          label={pose(slug)?.name ?? slug}
          from={0}
          to={10}
          value={pains.value[slug] ?? null}
          ends={[words('after.no_pain'), words('after.worst_pain')]}
          onPick={(value) => (pains.value = {...pains.value, [slug]: value})}
        />
      ))}
      <label class="field">
        {words('after.note')}
        <textarea rows={3} maxLength={500} value={note.value} onInput={(event) => (note.value = event.currentTarget.value)} />
      </label>
      <p class="soft small">{words('after.not_live')}</p>
      <Button onClick={() => onSay(pains.value, note.value.trim())}>{words('me.save')}</Button>
    </Screen>
  )
}
