/** The team that the code joins, and the own name to tap; or to type, where the coach has not written it down. */
import {useSignal} from '@preact/signals'
import {Button, Screen} from '../ui/parts.tsx'
import {words} from '../words/index.ts'
import {Fault} from '../ui/Fault.tsx'
import {accept, claim, joins} from './joining.ts'
import {inALine} from './texts.ts'

export function Names() {
  const found = joins.value
  const isTyping = useSignal(found?.places.length === 0)
  return (
    <Screen title={words('names.title')}>
      <p class="soft">{words('names.team', {team: found?.team?.name ?? '', coaches: inALine(found?.coaches ?? [])})}</p>
      {!isTyping.value && (
        <div class="stack">
          {found?.places.map((place) => (
            <Button key={place.id} kind="choice" onClick={() => void claim(place.id)}>
              {place.name}
            </Button>
          ))}
          <Button kind="link" onClick={() => (isTyping.value = true)}>
            {words('names.not_there')}
          </Button>
        </div>
      )}
      {isTyping.value && <OwnName />}
      <Fault />
    </Screen>
  )
}

function OwnName() {
  const name = useSignal('')
  return (
    <form class="stack" onSubmit={(event) => (event.preventDefault(), void accept(name.value.trim()))}>
      <label class="field">
        {words('names.own')}
        <input value={name.value} onInput={(event) => (name.value = event.currentTarget.value)} autocomplete="name" maxLength={80} required />
      </label>
      <button class="button plain">{words('names.join')}</button>
    </form>
  )
}
