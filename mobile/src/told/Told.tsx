/** Who knows of a report: what is true now, by name, and never more than was handed over (safety.md B). */
import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import {api} from '../api/client.ts'
import type {Schemas} from '../api/shapes.ts'
import {waiting} from '../outbox/outbox.ts'
import {words} from '../words/index.ts'
import {whenTheyLook} from './hours.ts'

export type Teller = Schemas['Told']

const EVERY_SECONDS = 5

/** `told` as the answer to the report had it; asked again until everybody has seen it. */
export function Told({report, told: first = null}: {report: string; told?: readonly Teller[] | null}) {
  const told = useSignal<readonly Teller[] | null>(first)
  const hours = useSignal('')
  const isUnsent = waiting.value.some(({item}) => item.id === report)
  useEffect(() => {
    void whenTheyLook().then((said) => (hours.value = said))
    const ask = async () => {
      if (document.visibilityState !== 'visible' || told.value?.every(({state}) => state === 'seen')) return
      const {data} = await api.GET('/api/v1/symptom-reports/{id}/', {params: {path: {id: report}}}).catch(() => ({data: undefined}))
      if (data?.told) told.value = data.told
    }
    if (!isUnsent) void ask()
    const timer = setInterval(() => void ask(), EVERY_SECONDS * 1000)
    return () => clearInterval(timer)
  }, [report, isUnsent])
  return (
    <div class="told" role="status">
      {isUnsent || told.value === null ? <p>{words('told.unsent')}</p> : <Names told={told.value} />}
      {!isUnsent && told.value !== null && told.value.length > 0 && hours.value && <p class="soft small">{words('told.hours', {hours: hours.value})}</p>}
      <p class="soft small">{words('told.not_live')}</p>
    </div>
  )
}

function Names({told}: {told: readonly Teller[]}) {
  if (told.length === 0) return <p>{words('told.nobody')}</p>
  return (
    <ul class="stack">
      {told.map(({who, state}) => (
        <li key={who} class={`told-line ${state}`}>
          {words(`told.${state}`, {who})}
        </li>
      ))}
    </ul>
  )
}
