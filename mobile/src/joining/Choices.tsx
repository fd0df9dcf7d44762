/** The one screen "Who sees what": real names, two choices, nothing ticked for anybody. */
import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import {asked} from '../api/asked.ts'
import {api} from '../api/client.ts'
import type {Schemas} from '../api/shapes.ts'
import {refreshToday} from '../store/own.ts'
import {Button, Screen} from '../ui/parts.tsx'
import {words} from '../words/index.ts'
import {Fault} from '../ui/Fault.tsx'
import {goOn, remember} from './joining.ts'
import {filled} from './texts.ts'

type Consents = Schemas['Consents']
const KEEP = 'keep'

export function Choices() {
  const shown = useSignal<Consents | null>(null)
  const ticked = useSignal<readonly string[]>([])
  useEffect(() => void asked(api.GET('/api/v1/me/consents/')).then((found) => (shown.value = found)), [])
  const turn = (name: string) => (ticked.value = turned(ticked.value, name))
  const consents = shown.value
  return (
    <Screen title={words('choices.title')}>
      {consents && (
        <div class="stack">
          <Choice words={consents.texts.keep} isOn={ticked.value.includes(KEEP)} onTurn={() => turn(KEEP)} />
          {consents.teams.map((team) => (
            <Choice key={team.team} words={filled(consents.texts.team_reads, team)} isOn={ticked.value.includes(team.team)} onTurn={() => turn(team.team)} isOpen={ticked.value.includes(KEEP)} />
          ))}
        </div>
      )}
      <Fault />
      <div class="foot stack">
        <Button onClick={() => consents && void save(consents, ticked.value)} disabled={!consents}>
          {words('join.go_on')}
        </Button>
      </div>
    </Screen>
  )
}

/** What is not kept cannot be read. */
function turned(ticked: readonly string[], name: string): readonly string[] {
  if (!ticked.includes(name)) return [...ticked, name]
  return name === KEEP ? [] : ticked.filter((each) => each !== name)
}

function Choice({words: text, isOn, onTurn, isOpen = true}: {words: string; isOn: boolean; onTurn: () => void; isOpen?: boolean}) {
  return (
    <label class="check framed">
      <input type="checkbox" checked={isOn} onChange={onTurn} disabled={!isOpen} />
      <span>{text}</span>
    </label>
  )
}

async function save(consents: Consents, ticked: readonly string[]): Promise<void> {
  const teams = consents.teams.map(({team}) => ({team, team_reads: ticked.includes(team), private: false}))
  if (!(await asked(api.PUT('/api/v1/me/consents/', {body: {text_version: consents.text_version, keep: ticked.includes(KEEP), teams}})))) return
  await remember('choices')
  await refreshToday()
  await goOn()
}
