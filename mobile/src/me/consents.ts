/** What was agreed to, as it is sent: all of it at once, each change by itself. */
import type {Schemas} from '../api/shapes.ts'

export type Consents = Schemas['Consents']
export type TeamConsent = Consents['teams'][number]
type Choices = Schemas['ChoicesRequest']

function now(consents: Consents): Choices {
  const teams = consents.teams.map(({team, team_reads, private: own}) => ({team, team_reads: Boolean(team_reads), private: Boolean(own)}))
  return {text_version: consents.text_version, keep: Boolean(consents.keep), teams}
}

/** Without keeping there is nothing to read. */
export function withKeep(consents: Consents, keep: boolean): Choices {
  const choices = now(consents)
  return {...choices, keep, teams: keep ? choices.teams : choices.teams.map(({team}) => ({team, team_reads: false, private: false}))}
}

export function withTeam(consents: Consents, changed: TeamConsent, choice: {team_reads: boolean; private: boolean}): Choices {
  const choices = now(consents)
  return {...choices, teams: choices.teams.map((each) => (each.team === changed.team ? {team: each.team, ...choice} : each))}
}

/** The private answers are for a health contact alone. */
export function hasHealthContact(team: TeamConsent): boolean {
  return team.readers.some(({role}) => role === 'health_contact')
}
