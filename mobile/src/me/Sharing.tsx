/** Consents: each by itself, each taken back the way it was given. */
import {asked} from '../api/asked.ts'
import {api} from '../api/client.ts'
import type {Schemas} from '../api/shapes.ts'
import {filled, inALine} from '../joining/texts.ts'
import {refreshToday} from '../store/own.ts'
import {Loaded, type Loading, useLoaded} from '../ui/Loaded.tsx'
import {momentInWords} from '../ui/dates.ts'
import {words} from '../words/index.ts'
import {type Consents, hasHealthContact, type TeamConsent, withKeep, withTeam} from './consents.ts'
import {Page, Tick} from './Page.tsx'
import {isSaved} from './profile.ts'

type Choices = Schemas['ChoicesRequest']

export function Sharing() {
  const loading = useLoaded(() => api.GET('/api/v1/me/consents/'), 'consents')
  return (
    <Page title={words('sharing.title')}>
      <Loaded loading={loading}>{(consents) => <Choice consents={consents} loading={loading} />}</Loaded>
      <section class="card">
        <h2>{words('packet.title')}</h2>
        <p class="soft">{words('packet.what')}</p>
        <a class="button quiet" href="/me/packet/">
          {words('packet.open')}
        </a>
      </section>
    </Page>
  )
}

function Choice({consents, loading}: {consents: Consents; loading: Loading<Consents>}) {
  const say = async (choices: Choices) => {
    const now = await asked(api.PUT('/api/v1/me/consents/', {body: choices}))
    if (!now) return
    loading.show(now)
    isSaved.value = true
    await refreshToday()
  }
  return (
    <div class="stack">
      <Tick isOn={Boolean(consents.keep)} onTurn={(isOn) => void say(withKeep(consents, isOn))}>
        {consents.texts.keep} <Since given={consents.keep} />
      </Tick>
      {consents.teams.map((team) => (
        <TeamChoice key={team.team} consents={consents} team={team} onSay={say} />
      ))}
      {!consents.keep && <p class="note plain">{words('sharing.phone_only')}</p>}
    </div>
  )
}

function TeamChoice({consents, team, onSay}: {consents: Consents; team: TeamConsent; onSay: (choices: Choices) => Promise<void>}) {
  return (
    <>
      <Tick isOn={Boolean(team.team_reads)} disabled={!consents.keep} onTurn={(team_reads) => void onSay(withTeam(consents, team, {team_reads, private: false}))}>
        {filled(consents.texts.team_reads, team)} <Since given={team.team_reads} />
      </Tick>
      {hasHealthContact(team) && (
        <Tick
          isOn={Boolean(team.private)}
          disabled={!team.team_reads}
          onTurn={(isPrivate) => void onSay(withTeam(consents, team, {team_reads: true, private: isPrivate}))}
        >
          {filled(consents.texts.private, team, 'health_contact')} <Since given={team.private} />
        </Tick>
      )}
    </>
  )
}

function Since({given}: {given: Schemas['Given'] | null}) {
  if (!given) return null
  return <small class="soft">{words(given.by_guardian ? 'sharing.by_guardian' : 'sharing.since', {when: momentInWords(given.given_at), names: inALine(given.named)})}</small>
}
