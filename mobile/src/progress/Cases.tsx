/** The athlete's own cases: what is open, who has seen it, and the statement that a return was agreed. */
import {useSignal} from '@preact/signals'
import {asked} from '../api/asked.ts'
import {api} from '../api/client.ts'
import type {Schemas} from '../api/shapes.ts'
import {pose, refreshToday} from '../store/own.ts'
import {localDay, momentInWords} from '../ui/dates.ts'
import {Fault} from '../ui/Fault.tsx'
import {Loaded, useLoaded} from '../ui/Loaded.tsx'
import {words} from '../words/index.ts'

type Case = Schemas['Alert']

export function Cases() {
  const loading = useLoaded(() => api.GET('/api/v1/me/alerts/'), 'cases')
  return (
    <section class="card" id="cases">
      <h2>{words('cases.title')}</h2>
      <Loaded loading={loading}>
        {({results}) =>
          results.length === 0 ? (
            <p class="soft">{words('cases.none')}</p>
          ) : (
            <ul class="list">
              {results.map((each) => (
                <One key={each.id} case={each} onChanged={() => void Promise.all([loading.load(), refreshToday()])} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}

function One({case: shown, onChanged}: {case: Case; onChanged: () => void}) {
  const isOpen = shown.state !== 'cleared'
  return (
    <li class="stack">
      <h3>{shown.pose ? (pose(shown.pose)?.name ?? shown.pose) : words('cases.no_pose')}</h3>
      <p>
        {words('cases.since', {when: momentInWords(shown.opened_at)})} {words(`cases.${isOpen ? shown.level : 'closed'}`)}
      </p>
      {isOpen && <p>{seenInWords(shown)}</p>}
      {isOpen && shown.level !== 'watch' && <Attest case={shown} onDone={onChanged} />}
    </li>
  )
}

/** What is true now, and no more. */
function seenInWords(shown: Case): string {
  const who = shown.acknowledged_by ?? ''
  if (shown.level === 'watch') return words('cases.settles')
  if (shown.contacted_at) return words('cases.contacted', {when: momentInWords(shown.contacted_at)})
  if (who) return words('told.seen', {who})
  return words(shown.events.some(({kind}) => kind === 'accepted') ? 'cases.handed_over' : 'told.nobody')
}

/** A statement, not a proof: it closes nothing (G5). */
function Attest({case: shown, onDone}: {case: Case; onDone: () => void}) {
  const on = useSignal(localDay())
  if (shown.attested_on) return <p class="soft small">{words('cases.attested', {day: shown.attested_on})}</p>
  const say = async () => {
    if (await asked(api.POST('/api/v1/alerts/{id}/attest/', {params: {path: {id: shown.id}}, body: {on: on.value}}))) onDone()
  }
  return (
    <details>
      <summary>{words('cases.attest')}</summary>
      <form class="stack" onSubmit={(event) => (event.preventDefault(), void say())}>
        <p class="soft small">{words('cases.attest_what')}</p>
        <label class="field">
          {words('cases.attest_on')}
          <input type="date" value={on.value} max={localDay()} required onInput={(event) => (on.value = event.currentTarget.value)} />
        </label>
        <Fault />
        <button class="button plain">{words('cases.attest_say')}</button>
      </form>
    </details>
  )
}
