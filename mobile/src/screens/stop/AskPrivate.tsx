/** Where an intimate answer was given for the first time: whether the health contact, by name, may read it. Nobody else does. */
import {asked} from '../../api/asked.ts'
import {api} from '../../api/client.ts'
import {filled} from '../../joining/texts.ts'
import {type Consents, hasHealthContact, type TeamConsent, withTeam} from '../../me/consents.ts'
import {Tick} from '../../me/Page.tsx'
import {isIntimate, type Stopping} from '../../stop/stopping.ts'
import {isOnline} from '../../store/own.ts'
import '../../ui/forms.css'
import {useLoaded} from '../../ui/Loaded.tsx'
import {isGuest} from '../../where.ts'

export function AskPrivate({state}: {state: Stopping}) {
  return isGuest || !isOnline.value || !isIntimate(state.answered) ? null : <Ask since={state.reported_at} />
}

function Ask({since}: {since: number}) {
  const loading = useLoaded<Consents>(() => api.GET('/api/v1/me/consents/'))
  const consents = loading.value
  if (!consents) return null
  const say = async (team: TeamConsent, isPrivate: boolean) => {
    const now = await asked(api.PUT('/api/v1/me/consents/', {body: withTeam(consents, team, {team_reads: true, private: isPrivate})}))
    if (now) loading.show(now)
  }
  return (
    <>
      {consents.teams.filter((team) => isOpen(team, since)).map((team) => (
        <Tick key={team.team} isOn={Boolean(team.private)} onTurn={(isOn) => void say(team, isOn)}>
          {filled(consents.texts.private, team, 'health_contact')}
        </Tick>
      ))}
    </>
  )
}

/** Not answered before this report. */
function isOpen(team: TeamConsent, since: number): boolean {
  return Boolean(team.team_reads) && hasHealthContact(team) && (!team.private || Date.parse(team.private.given_at) > since)
}
