/** Who knows of a report: what is true now, by name, and never more than was handed over (safety.md B). */
import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import type {Schemas} from '../api/shapes.ts'
import {words} from '../words/index.ts'
import {whenTheyLook} from './hours.ts'

type Teller = Schemas['Told']

/** `told` is null until the server has answered: then it waits on this phone. */
export function Told({told}: {told: readonly Teller[] | null}) {
  const hours = useSignal('')
  useEffect(() => void whenTheyLook().then((said) => (hours.value = said)), [])
  return (
    <div class="stack" role="status">
      {told === null && <p>{words('told.unsent')}</p>}
      {told?.length === 0 && <p>{words('told.nobody')}</p>}
      {told?.map(({who, state}) => (
        <p key={who}>{words(`told.${state}`, {who})}</p>
      ))}
      {hours.value && told !== null && told.length > 0 && <p class="soft small">{words('told.hours', {hours: hours.value})}</p>}
      <p class="soft small">{words('told.not_live')}</p>
    </div>
  )
}
