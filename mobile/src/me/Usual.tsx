/** A symptom long had, one place, one side, one feeling: "no worse than usual" then counts as free of it. */
import {useSignal} from '@preact/signals'
import {asked} from '../api/asked.ts'
import {api} from '../api/client.ts'
import type {Schemas} from '../api/shapes.ts'
import {BodyMap} from '../body/BodyMap.tsx'
import {inWords, type PlaceOnBody} from '../body/places.ts'
import {refreshToday} from '../store/own.ts'
import {Loaded, useLoaded} from '../ui/Loaded.tsx'
import {Button} from '../ui/parts.tsx'
import {words} from '../words/index.ts'
import {Page, Tick} from './Page.tsx'

type Sensation = Schemas['Sensation']
const SENSATIONS: readonly Sensation[] = ['numbness', 'tingling', 'pain', 'weakness', 'other']

export function Usual() {
  const loading = useLoaded(() => api.GET('/api/v1/me/usual/'), 'usual')
  const isAdding = useSignal(false)
  const after = async (answer: Promise<{data?: unknown; error?: unknown}>) => {
    if (!(await asked(answer))) return
    isAdding.value = false
    await Promise.all([loading.load(), refreshToday()])
  }
  return (
    <Page title={words('usual.title')}>
      <p class="soft">{words('usual.what')}</p>
      <Loaded loading={loading}>
        {({results}) => (
          <ul class="list">
            {results.map((each) => (
              <li key={each.id} class="row apart">
                <span>
                  {words(`usual.${each.sensation}`)}, {inWords(each)}
                </span>
                <Button kind="link" onClick={() => void after(api.DELETE('/api/v1/me/usual/{id}/', {params: {path: {id: each.id}}}))}>
                  {words('usual.drop')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {isAdding.value ? (
        <NewUsual onSay={(body) => void after(api.PUT('/api/v1/me/usual/{id}/', {params: {path: {id: crypto.randomUUID()}}, body}))} />
      ) : (
        <Button kind="quiet" onClick={() => (isAdding.value = true)}>
          {words('usual.add')}
        </Button>
      )}
    </Page>
  )
}

function NewUsual({onSay}: {onSay: (body: Schemas['UsualSymptomRequest']) => void}) {
  const place = useSignal<PlaceOnBody | null>(null)
  const sensation = useSignal<Sensation | null>(null)
  const isKnown = useSignal(false)
  return (
    <div class="card">
      <fieldset class="chips">
        <legend>{words('usual.which')}</legend>
        {SENSATIONS.map((each) => (
          <button key={each} type="button" class="chip" aria-pressed={sensation.value === each} onClick={() => (sensation.value = each)}>
            {words(`usual.${each}`)}
          </button>
        ))}
      </fieldset>
      <BodyMap chosen={place.value ? [place.value] : []} onChange={(places) => (place.value = places.at(-1) ?? null)} />
      <Tick isOn={isKnown.value} onTurn={(isOn) => (isKnown.value = isOn)}>
        {words('usual.known')}
      </Tick>
      <Button
        disabled={!place.value || !sensation.value}
        onClick={() => place.value && sensation.value && onSay({...place.value, sensation: sensation.value, professional_knows: isKnown.value})}
      >
        {words('usual.save')}
      </Button>
    </div>
  )
}
