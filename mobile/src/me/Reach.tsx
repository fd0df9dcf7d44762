/** How the athlete is reached: the phone rings or a mail comes, each with a reason, each tried out by a button. */
import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import {asked} from '../api/asked.ts'
import {api} from '../api/client.ts'
import {look, ringing, turnOff, turnOn, useChannel} from '../push/push.ts'
import {me} from '../store/own.ts'
import {Button} from '../ui/parts.tsx'
import {words} from '../words/index.ts'
import {InstallHint} from './InstallHint.tsx'
import {Page, Tick} from './Page.tsx'
import {closePart, openPart} from './parts.ts'

export function Reach() {
  useEffect(() => void look(), [])
  return (
    <Page title={words('reach.title')}>
      <section class="card">
        <h2>{words('reach.push')}</h2>
        <Push />
      </section>
      <section class="card">
        <h2>{words('reach.email')}</h2>
        <Mail />
      </section>
    </Page>
  )
}

function Push() {
  switch (ringing.value) {
    case 'on':
      return <Rung />
    case 'off':
      return (
        <>
          <p>{words('reach.why')}</p>
          <div class="two">
            <Button kind="quiet" onClick={closePart}>
              {words('reach.later')}
            </Button>
            <Button onClick={() => void turnOn()}>{words('reach.turn_on')}</Button>
          </div>
        </>
      )
    case 'install_first':
      return (
        <>
          <p>{words('reach.install_first')}</p>
          <InstallHint />
        </>
      )
    default:
      return <p>{words(ringing.value === 'blocked' ? 'reach.blocked' : 'reach.missing')}</p>
  }
}

function Rung() {
  const rung = useSignal<number | null>(null)
  const ring = async () => {
    const answer = await asked(api.POST('/api/v1/me/push-subscriptions/test/'))
    if (answer) rung.value = answer.browsers
  }
  return (
    <>
      <p>{words('reach.is_on')}</p>
      <div class="two">
        <Button kind="quiet" onClick={() => void turnOff()}>
          {words('reach.turn_off')}
        </Button>
        <Button onClick={() => void ring()}>{words('reach.test')}</Button>
      </div>
      <p class="soft small" role="status">
        {rung.value !== null && words(rung.value > 0 ? 'reach.rung' : 'reach.nothing_rung')}
      </p>
    </>
  )
}

function Mail() {
  const person = me.value
  if (!person?.email) {
    return (
      <>
        <p>{words('reach.no_email')}</p>
        <Button kind="quiet" onClick={() => openPart('key')}>
          {words('reach.add_email')}
        </Button>
      </>
    )
  }
  return (
    <Tick isOn={person.channels.includes('email')} onTurn={(isOn) => void useChannel('email', isOn)}>
      {words('reach.by_email', {email: person.email})}
    </Tick>
  )
}
