/** What only the network knows: while it comes, when it does not, and what was seen last. */
import {useSignal} from '@preact/signals'
import type {ComponentChildren} from 'preact'
import {useCallback, useEffect} from 'preact/hooks'
import {type Answer, unreachable} from '../api/asked.ts'
import {keep, kept} from '../store/database.ts'
import {words} from '../words/index.ts'
import {Button} from './parts.tsx'

export interface Loading<T> {
  value: T | null
  isFailed: boolean
  load: () => Promise<void>
  show: (value: T) => void
}

/** `name` is the shelf on which the last answer waits for a day without a network. */
export function useLoaded<T>(ask: () => Promise<Answer<T>>, name?: string): Loading<T> {
  const value = useSignal<T | null>(null)
  const isFailed = useSignal(false)
  const load = useCallback(async () => {
    const {data} = await ask().catch(unreachable)
    if (data === undefined && name) value.value ??= ((await kept('seen'))?.[name] as T | undefined) ?? null
    isFailed.value = data === undefined && value.value === null
    if (data === undefined) return
    value.value = data
    if (name) await keep('seen', {...(await kept('seen')), [name]: data})
  }, [name])
  useEffect(() => void load(), [name])
  return {value: value.value, isFailed: isFailed.value, load, show: (now) => (value.value = now)}
}

export function Loaded<T>({loading, children}: {loading: Loading<T>; children: (value: T) => ComponentChildren}) {
  if (loading.value !== null) return <>{children(loading.value)}</>
  if (!loading.isFailed) return <p class="soft">{words('frame.loading')}</p>
  return (
    <div class="note plain stack">
      <p>{words('frame.no_network')}</p>
      <Button kind="quiet" onClick={() => void loading.load()}>
        {words('frame.again')}
      </Button>
    </div>
  )
}
