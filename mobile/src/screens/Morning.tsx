/** The day's one question, where something calls for it: "still there?" with an open case, else how the back is. */
import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import '../after/after.css'
import type {CheckIn, Question} from '../api/shapes.ts'
import {queue} from '../outbox/outbox.ts'
import {originOfNoPose} from '../player/origin.ts'
import {navigate} from '../routes.ts'
import {beginStop} from '../stop/running.ts'
import {pose, today} from '../store/own.ts'
import {Button, Scale, Screen} from '../ui/parts.tsx'
import {words} from '../words/index.ts'

export function Morning() {
  const question = today.value?.question
  useEffect(() => {
    if (today.value && !question) navigate('today', {replace: true})
  }, [question])
  if (!question) return null
  return question.kind === 'follow_up' ? <StillThere question={question} /> : <Back question={question} />
}

/** Once a day: answered here, it is not asked again before the server says so. */
async function say(question: Question, said: Partial<CheckIn>): Promise<void> {
  const day = today.value?.day ?? ''
  const body = {...said, kind: question.kind, day} as CheckIn
  if (today.value) today.value = {...today.value, question: null}
  await queue({kind: 'check_in', id: crypto.randomUUID(), body})
}

function StillThere({question}: {question: Question}) {
  const answer = (still_there: 'yes' | 'no' | 'unsure') => void say(question, {alert: question.alert ?? '', still_there})
  const name = question.pose ? (pose(question.pose)?.name ?? '') : ''
  return (
    <Screen title={words('morning.still_there')}>
      {name && <p class="soft">{words('morning.from', {pose: name})}</p>}
      <div class="three">
        <Button kind="quiet" onClick={() => answer('yes')}>
          {words('morning.yes')}
        </Button>
        <Button kind="quiet" onClick={() => answer('no')}>
          {words('morning.no')}
        </Button>
        <Button kind="quiet" onClick={() => answer('unsure')}>
          {words('morning.unsure')}
        </Button>
      </div>
      <Help />
    </Screen>
  )
}

function Back({question}: {question: Question}) {
  const back_pain = useSignal<number | null>(null)
  const finish = (numb_tingling: boolean | null) => {
    const pain = back_pain.value === null ? {} : {back_pain: back_pain.value}
    const numb = numb_tingling === null ? {} : {numb_tingling}
    void say(question, {about: question.about ?? '', ...pain, ...numb})
  }
  const report = () => {
    finish(true)
    beginStop({...originOfNoPose(null), check_in: question.about, onset: 'next_morning'}, true)
    navigate('stop')
  }
  return (
    <Screen title={words('morning.title')}>
      <Scale
        label={words('morning.back')}
        from={0}
        to={10}
        value={back_pain.value}
        ends={[words('after.no_pain'), words('after.worst_pain')]}
        onPick={(value) => (back_pain.value = value)}
      />
      <fieldset class="stack">
        <legend>{words('morning.numb')}</legend>
        <div class="three">
          <Button kind="quiet" onClick={() => finish(false)}>
            {words('morning.no')}
          </Button>
          <Button kind="quiet" onClick={report}>
            {words('morning.yes')}
          </Button>
          <Button kind="link" onClick={() => finish(null)}>
            {words('morning.skip')}
          </Button>
        </div>
      </fieldset>
      <Help />
    </Screen>
  )
}

function Help() {
  return (
    <p class="foot small">
      <a href="/safety/">{words('me.safety')}</a>
    </p>
  )
}
