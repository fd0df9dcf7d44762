import {useSignal} from '@preact/signals'
import {fault} from '../api/asked.ts'
import {Screen} from '../ui/parts.tsx'
import {words} from '../words/index.ts'
import {Fault} from '../ui/Fault.tsx'
import {monthIn, sayBirth} from './joining.ts'

/** Month and year, in one field: a wheel of eighty years asks for more taps than six digits. */
export function Birth() {
  const typed = useSignal('')
  const send = (event: Event) => {
    event.preventDefault()
    const month = monthIn(typed.value)
    if (month) void sayBirth(month)
    else fault.value = words('birth.unclear')
  }
  return (
    <Screen title={words('birth.title')}>
      <p class="soft">{words('birth.why')}</p>
      <form class="stack" onSubmit={send}>
        <label class="field">
          {words('birth.label')}
          <input
            value={typed.value}
            onInput={(event) => (typed.value = event.currentTarget.value)}
            inputMode="numeric"
            autocomplete="off"
            placeholder={words('birth.example')}
            required
          />
        </label>
        <Fault />
        <button class="button plain">{words('join.go_on')}</button>
      </form>
    </Screen>
  )
}

export function TooYoung() {
  return (
    <Screen title={words('young.title')}>
      <p>{words('young.led')}</p>
      <a class="button plain foot" href="/try/">
        {words('young.try')}
      </a>
    </Screen>
  )
}
