import {useSignal} from '@preact/signals'
import {asked} from '../api/asked.ts'
import {api} from '../api/client.ts'
import type {AwayItem, Schemas} from '../api/shapes.ts'
import {flush, queue, waiting} from '../outbox/outbox.ts'
import {isAway} from '../outbox/deliver.ts'
import {refreshToday} from '../store/own.ts'
import {dayInWords, localDay} from '../ui/dates.ts'
import {Loaded, useLoaded} from '../ui/Loaded.tsx'
import {Button} from '../ui/parts.tsx'
import {words} from '../words/index.ts'
import {Page} from './Page.tsx'

type Kind = Schemas['AwayKindEnum']
const KINDS: readonly Kind[] = ['away', 'rest', 'ill']

/** Days on which nothing is asked. They count against nobody. */
export function Away() {
  const loading = useLoaded(() => api.GET('/api/v1/me/away/'), 'away')
  const after = async (answer: Promise<{data?: unknown; error?: unknown}>) => {
    if (await asked(answer)) await Promise.all([loading.load(), refreshToday()])
  }
  const say = async (body: AwayItem['body']) => {
    await queue({kind: 'away', id: crypto.randomUUID(), body})
    await flush()
    await Promise.all([loading.load(), refreshToday()])
  }
  const unsent = waiting.value.filter(({refused}) => !refused).map(({item}) => item).filter(isAway)
  return (
    <Page title={words('away.title')}>
      <p class="soft">{words('away.what')}</p>
      {unsent.map(({id, body}) => (
        <div key={id} class="note plain">
          <p>
            {words(`away.${body.kind}`)}, {spanInWords(body.from, body.until)}
          </p>
          <p class="small">{words('stop.not_sent')}</p>
        </div>
      ))}
      <Loaded loading={loading}>
        {({results}) => (
          <ul class="list">
            {results.map((days) => (
              <li key={days.id} class="row apart">
                <span>
                  {words(`away.${days.kind}`)}, {spanInWords(days.from, days.until)}
                </span>
                <Button kind="link" onClick={() => void after(api.DELETE('/api/v1/me/away/{away_id}/', {params: {path: {away_id: days.id ?? ''}}}))}>
                  {words('away.back')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <NewAway onSay={(body) => void say(body)} />
    </Page>
  )
}

function spanInWords(from: string, until: string | null | undefined): string {
  if (from === until) return dayInWords(from)
  return until ? words('away.span', {from: dayInWords(from), until: dayInWords(until)}) : words('away.open', {from: dayInWords(from)})
}

function NewAway({onSay}: {onSay: (body: AwayItem['body']) => void}) {
  const kind = useSignal<Kind>('away')
  const from = useSignal(localDay())
  const until = useSignal('')
  return (
    <form class="card" onSubmit={(event) => (event.preventDefault(), onSay({kind: kind.value, from: from.value, until: until.value || null}))}>
      <fieldset class="chips">
        <legend class="unseen">{words('away.kind')}</legend>
        {KINDS.map((each) => (
          <button key={each} type="button" class="chip" aria-pressed={kind.value === each} onClick={() => (kind.value = each)}>
            {words(`away.${each}`)}
          </button>
        ))}
      </fieldset>
      <div class="two">
        <label class="field">
          {words('away.from')}
          <input type="date" value={from.value} required onInput={(event) => (from.value = event.currentTarget.value)} />
        </label>
        <label class="field">
          {words('away.until')}
          <input type="date" value={until.value} min={from.value} onInput={(event) => (until.value = event.currentTarget.value)} />
        </label>
      </div>
      <button class="button plain">{words('away.save')}</button>
    </form>
  )
}
