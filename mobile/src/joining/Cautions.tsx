/** "Anything on this list?": cautions and history on one screen. What is not tapped is a no, once "none of these" or "go on" is. */
import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import {asked} from '../api/asked.ts'
import {api} from '../api/client.ts'
import type {Ticked} from '../store/cautions.ts'
import {Button, Screen} from '../ui/parts.tsx'
import {Unreviewed} from '../ui/Unreviewed.tsx'
import {words} from '../words/index.ts'
import {type Asked, NOTHING, saveAnswers} from './cautions.ts'
import {Fault} from '../ui/Fault.tsx'
import {goOn, remember} from './joining.ts'

export function Cautions() {
  const shown = useSignal<Asked | null>(null)
  const said = useSignal<Ticked>(NOTHING)
  useEffect(() => void asked(api.GET('/api/v1/me/go-ahead/')).then((found) => (shown.value = found)), [])
  const list = shown.value
  const isNone = said.value.yes.length === 0
  const save = async () => {
    if (!list || !(await saveAnswers(list, said.value))) return
    await remember('list')
    await goOn()
  }
  return (
    <Screen title={words('list.title')}>
      <p class="soft">{words('list.how')}</p>
      {list && <CautionList list={list} said={said.value} onSay={(now) => (said.value = now)} />}
      <Fault />
      <div class="sticky-foot">
        <Button onClick={() => void save()} disabled={!list}>
          {words(isNone ? 'list.none' : 'join.go_on')}
        </Button>
      </div>
    </Screen>
  )
}

export function CautionList({list, said, onSay}: {list: Asked; said: Ticked; onSay: (now: Ticked) => void}) {
  const toggle = (field: 'yes' | 'agreed', code: string) =>
    onSay({...said, [field]: said[field].includes(code) ? said[field].filter((each) => each !== code) : [...said[field], code]})
  return (
    <div class="stack">
      <Unreviewed />
      {[...list.questions, ...list.history_questions].map((each) => (
        <div key={each.code} class="stack">
          <label class="check framed">
            <input type="checkbox" checked={said.yes.includes(each.code)} onChange={() => toggle('yes', each.code)} />
            <span>{each.question}</span>
          </label>
          {'ask_whom' in each && each.scope === 'poses' && said.yes.includes(each.code) && (
            <div class="note plain">
              <p>{each.ask_whom}</p>
              <label class="check">
                <input type="checkbox" checked={said.agreed.includes(each.code)} onChange={() => toggle('agreed', each.code)} />
                {words('list.agreed')}
              </label>
            </div>
          )}
        </div>
      ))}
    </div>
  )
}
