/** Six lines and one button. A tapped line opens its questions; a yes, or not knowing, is acted on at once. */
import {useSignal} from '@preact/signals'
import {answerFlags} from '../../stop/running.ts'
import type {FlagAnswer, Stopping} from '../../stop/stopping.ts'
import {useToday} from '../../store/own.ts'
import {Button, Screen} from '../../ui/parts.tsx'
import {Unreviewed} from '../../ui/Unreviewed.tsx'
import {words} from '../../words/index.ts'

type Said = Record<string, FlagAnswer>

export function RedFlags({state}: {state: Stopping}) {
  const opened = useSignal<number | null>(null)
  const said = useSignal<Said>({})
  const screen = useToday()?.safety.red_flag_screen
  if (!screen) return <NeverLoaded />
  const answer = (code: string, given: FlagAnswer): void => {
    said.value = {...said.value, [code]: given}
  }
  const isSerious = Object.values(said.value).some((given) => given === 'yes' || given === 'unsure')
  return (
    <Screen title={state.origin.pose || state.corrects ? screen.question : words('stop.flags_title')} kind="stop flags">
      {!state.origin.pose && !state.corrects && <p>{screen.question}</p>}
      <ul class="flag-lines">
        {screen.lines.map((line, index) => (
          <li key={line.text}>
            <button type="button" class="flag-line" aria-expanded={opened.value === index} onClick={() => (opened.value = opened.value === index ? null : index)}>
              {line.text}
            </button>
            {opened.value === index && (
              <div class="flag-items">
                <p class="small soft">{screen.open['question']}</p>
                {line.items.map((item) => (
                  <fieldset key={item.code} class="flag-item">
                    <legend>{item.question}</legend>
                    <div class="flag-answers">
                      {answersTo(item.may_decline).map((given) => (
                        <button key={given} type="button" aria-pressed={said.value[item.code] === given} onClick={() => answer(item.code, given)}>
                          {screen.open[given]}
                        </button>
                      ))}
                    </div>
                  </fieldset>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      <div class="foot stack">
        {isSerious ? (
          <Button kind="safety" onClick={() => answerFlags(said.value)}>
            {words('stop.flags_go')}
          </Button>
        ) : (
          <Button onClick={() => answerFlags(said.value)}>{screen.none}</Button>
        )}
        <Unreviewed />
      </div>
    </Screen>
  )
}

function answersTo(mayDecline: boolean): readonly FlagAnswer[] {
  return mayDecline ? ['yes', 'no', 'unsure', 'not_answered'] : ['yes', 'no', 'unsure']
}

function NeverLoaded() {
  return (
    <Screen title={words('help.title')} kind="stop">
      <p>{words('help.never_loaded')}</p>
    </Screen>
  )
}
