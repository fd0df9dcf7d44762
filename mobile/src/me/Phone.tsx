import {useSignal} from '@preact/signals'
import {asked} from '../api/asked.ts'
import {api} from '../api/client.ts'
import {Button} from '../ui/parts.tsx'
import {words} from '../words/index.ts'
import {InstallHint} from './InstallHint.tsx'
import {Page} from './Page.tsx'

/** On the home screen, and what is due in the phone's own calendar. */
export function Phone() {
  return (
    <Page title={words('phone.title')}>
      <section class="card">
        <h2>{words('install.title')}</h2>
        <p class="soft">{words('install.what')}</p>
        <InstallHint />
      </section>
      <Calendar />
    </Page>
  )
}

/** The address is a secret and shown once: a new one ends the one before it. */
function Calendar() {
  const address = useSignal('')
  const isOver = useSignal(false)
  const make = async () => {
    const made = await asked(api.POST('/api/v1/me/calendar/'))
    if (made) address.value = made.url
  }
  const end = async () => {
    if (!(await asked(api.DELETE('/api/v1/me/calendar/')))) return
    address.value = ''
    isOver.value = true
  }
  return (
    <section class="card">
      <h2>{words('calendar.title')}</h2>
      <p class="soft">{words('calendar.what')}</p>
      {address.value && (
        <>
          <label class="field">
            {words('calendar.address')}
            <input readOnly value={address.value} onFocus={(event) => event.currentTarget.select()} />
          </label>
          <a class="button plain" href={address.value.replace(/^https?:/, 'webcal:')}>
            {words('calendar.subscribe')}
          </a>
        </>
      )}
      <Button kind="quiet" onClick={() => void make()}>
        {words('calendar.make')}
      </Button>
      <Button kind="link" onClick={() => void end()}>
        {words('calendar.end')}
      </Button>
      <p class="soft small" role="status">
        {isOver.value && words('calendar.over')}
      </p>
    </section>
  )
}
