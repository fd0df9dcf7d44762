/** Signed out because the own name was given to a new phone: this one, which gave the earlier answers, can say that it was right. */
import {signal, useSignal} from '@preact/signals'
import {asked} from '../api/asked.ts'
import {api} from '../api/client.ts'
import {forget, kept} from '../store/database.ts'
import {Fault} from '../ui/Fault.tsx'
import '../ui/forms.css'
import {Button} from '../ui/parts.tsx'
import {words} from '../words/index.ts'

interface Earlier {
  place: string
  device_secret: string
}

const earlier = signal<Earlier | null>(null)

/** Before the screen is drawn: nothing on it is pushed down. */
export async function recallEarlier(): Promise<void> {
  const [person, device_secret] = await Promise.all([kept('me'), kept('device_secret')])
  earlier.value = person && device_secret ? {place: person.id, device_secret} : null
}

export function Confirm() {
  const isDone = useSignal(false)
  const known = earlier.value
  if (isDone.value) return <p class="note">{words('confirm.done')}</p>
  if (!known) return null
  return (
    <section class="card">
      <h2>{words('confirm.title')}</h2>
      <p class="soft">{words('confirm.what')}</p>
      <Button kind="quiet" onClick={() => void confirm(known).then((isHeard) => (isDone.value = isHeard))}>
        {words('confirm.yes')}
      </Button>
      <Fault />
    </section>
  )
}

async function confirm({place, device_secret}: Earlier): Promise<boolean> {
  const answer = api.POST('/api/v1/roster/{place_id}/confirm/', {params: {path: {place_id: place}}, body: {device_secret}})
  if ((await asked(answer)) === null) return false
  await forget('device_secret')
  return true
}
