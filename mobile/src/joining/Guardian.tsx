/** Below eighteen a guardian says yes first (GUI:S32). The letter's link is the guardian's alone, so it goes by mail or is handed over. */
import {useSignal} from '@preact/signals'
import {asked} from '../api/asked.ts'
import {api} from '../api/client.ts'
import {me} from '../store/own.ts'
import {Button, Screen} from '../ui/parts.tsx'
import {language, words} from '../words/index.ts'
import {Fault} from '../ui/Fault.tsx'
import {goOn, remember} from './joining.ts'

export function Guardian() {
  const name = useSignal('')
  const email = useSignal('')
  const link = useSignal('')
  const own = me.value?.memberships.find(({role}) => role === 'athlete')
  const send = async () => {
    if (!own) return
    const body = {name: name.value, email: email.value, locale: language.value}
    const letter = await asked(api.POST('/api/v1/members/{member_id}/guardian/', {params: {path: {member_id: own.id}}, body}))
    if (letter) link.value = letter.link
  }
  return (
    <Screen title={words('guardian.title')}>
      <p>{words('guardian.why')}</p>
      {link.value ? (
        <p class="note">{words(email.value ? 'guardian.sent' : 'guardian.by_hand', {name: name.value})}</p>
      ) : (
        <div class="stack">
          <label class="field">
            {words('guardian.name')}
            <input value={name.value} onInput={(event) => (name.value = event.currentTarget.value)} autocomplete="off" />
          </label>
          <label class="field">
            {words('guardian.email')}
            <input type="email" value={email.value} onInput={(event) => (email.value = event.currentTarget.value)} autocomplete="off" />
          </label>
          <Button onClick={() => void send()} disabled={!name.value || !email.value}>
            {words('guardian.send')}
          </Button>
        </div>
      )}
      <Fault />
      <div class="foot stack">
        <Button kind={link.value ? 'plain' : 'quiet'} onClick={() => void remember('guardian').then(goOn)}>
          {words(link.value ? 'join.go_on' : 'guardian.later')}
        </Button>
      </div>
    </Screen>
  )
}
