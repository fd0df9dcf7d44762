import {useSignal} from '@preact/signals'
import {Screen} from '../ui/parts.tsx'
import {words} from '../words/index.ts'
import {Fault} from '../ui/Fault.tsx'
import {lookUp} from './joining.ts'

export function Code() {
  const typed = useSignal('')
  return (
    <Screen title={words('code.title')}>
      <p class="soft">{words('code.how')}</p>
      <form class="stack" onSubmit={(event) => (event.preventDefault(), void lookUp(typed.value))}>
        <label class="field">
          {words('code.label')}
          <input
            class="code-letters"
            value={typed.value}
            onInput={(event) => (typed.value = event.currentTarget.value)}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={300}
            required
          />
        </label>
        <Fault />
        <button class="button plain">{words('join.go_on')}</button>
      </form>
      <div class="foot stack">
        <a class="button link" href="/accounts/login/?next=/app/">
          {words('code.account')}
        </a>
      </div>
    </Screen>
  )
}
