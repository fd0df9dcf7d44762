/** A copy of everything, out of a team, out of the app, and gone for good. */
import {useSignal} from '@preact/signals'
import {asked, fault} from '../api/asked.ts'
import {api, codeOf, headersFor} from '../api/client.ts'
import type {Problem} from '../api/shapes.ts'
import {waiting} from '../outbox/outbox.ts'
import {navigate} from '../routes.ts'
import {leave, me, refresh} from '../store/own.ts'
import {Button} from '../ui/parts.tsx'
import {counted, words} from '../words/index.ts'
import {Page} from './Page.tsx'

const AGAIN = '/accounts/reauthenticate/?next=/app/me/leaving'

export function Leaving() {
  return (
    <Page title={words('leaving.title')}>
      <section class="card">
        <h2>{words('leaving.copy')}</h2>
        <p class="soft">{words('leaving.copy_what')}</p>
        <Button kind="quiet" onClick={() => void takeCopy()}>
          {words('leaving.take')}
        </Button>
      </section>
      {me.value?.memberships
        .filter(({role}) => role === 'athlete')
        .map((own) => (
          <Sure key={own.id} title={words('leaving.team', {team: own.team_name})} what={words('leaving.team_what')} verb={words('leaving.leave')} onSure={() => void leaveTeam(own.id)} />
        ))}
      <SignOut />
      <section class="card">
        <h2>{words('leaving.devices')}</h2>
        <p class="soft">{words('leaving.devices_what')}</p>
        <a class="button quiet" href="/accounts/sessions/">
          {words('leaving.devices_show')}
        </a>
      </section>
      <Sure title={words('leaving.erase')} what={words('leaving.erase_what')} verb={words('leaving.erase_yes')} onSure={() => void erase()} />
    </Page>
  )
}

function Sure({title, what, verb, onSure}: {title: string; what: string; verb: string; onSure: () => void}) {
  const isAsking = useSignal(false)
  return (
    <section class="card">
      <h2>{title}</h2>
      <p class="soft">{what}</p>
      {isAsking.value ? (
        <div class="two">
          <Button kind="quiet" onClick={() => (isAsking.value = false)}>
            {words('leaving.stay')}
          </Button>
          <Button onClick={onSure}>{verb}</Button>
        </div>
      ) : (
        <Button kind="quiet" onClick={() => (isAsking.value = true)}>
          {verb}
        </Button>
      )}
    </section>
  )
}

/** What is still unsent would be lost with this device's memory, so it is said first. */
function SignOut() {
  const unsent = waiting.value.length
  const what = unsent === 0 ? words('leaving.out_what') : counted('leaving.unsent', unsent)
  return <Sure title={words('leaving.out')} what={what} verb={words(unsent > 0 ? 'leaving.out_anyway' : 'leaving.out')} onSure={() => void signOut()} />
}

async function signOut(): Promise<void> {
  const answer = await fetch('/api/v1/auth/browser/v1/auth/session', {method: 'DELETE', headers: await headersFor('DELETE')}).catch(() => null)
  if (!answer) fault.value = words('frame.no_network')
  else await forgetMe()
}

async function forgetMe(): Promise<void> {
  await leave()
  navigate('signin', {replace: true})
}

async function takeCopy(): Promise<void> {
  const answer = await fetch('/api/v1/me/export/?format=zip', {headers: await headersFor('GET')}).catch(() => null)
  if (!answer) fault.value = words('frame.no_network')
  else if (answer.ok) download(await answer.blob())
  else showOrAskAgain((await answer.json()) as Problem)
}

function download(copy: Blob): void {
  const link = Object.assign(document.createElement('a'), {href: URL.createObjectURL(copy), download: 'lumbar.zip'})
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** What cannot be taken back wants a fresh sign-in. */
function showOrAskAgain(problem: Problem): void {
  if (codeOf(problem) === 'sign_in_again') location.assign(AGAIN)
  else fault.value = problem.detail
}

async function leaveTeam(membership: string): Promise<void> {
  if (await asked(api.DELETE('/api/v1/members/{member_id}/', {params: {path: {member_id: membership}}}))) await refresh()
}

async function erase(): Promise<void> {
  const {data, error} = await api.DELETE('/api/v1/me/').catch(() => ({data: undefined, error: undefined}))
  if (data) await forgetMe()
  else if (error) showOrAskAgain(error as Problem)
  else fault.value = words('frame.no_network')
}
