/** The list before a first session as what is sent; and what it holds back where nothing may be kept on the server. */
import {fault, reasonOf, unreachable} from '../api/asked.ts'
import {api, codeOf} from '../api/client.ts'
import type {Problem, Schemas} from '../api/shapes.ts'
import {cautionsOf, type Ticked} from '../store/cautions.ts'
import {forget, keep} from '../store/database.ts'
import {refreshToday, today} from '../store/own.ts'

export type Asked = Schemas['OwnGoAhead']
type GoAhead = Schemas['GoAheadRequest']

export const NOTHING: Ticked = {yes: [], agreed: []}

/** The newest answers, to begin with. */
export function tickedIn(latest: Asked['latest']): Ticked {
  if (!latest) return NOTHING
  const answers = Object.entries(latest.cautions)
  const history = Object.entries(latest.history).filter(([, answer]) => answer === 'yes')
  return {
    yes: [...answers.filter(([, {answer}]) => answer === 'yes'), ...history].map(([code]) => code),
    agreed: answers.filter(([, {go_ahead}]) => go_ahead).map(([code]) => code),
  }
}

function answersOf(list: Asked, {yes, agreed}: Ticked, day: string): GoAhead {
  const cautions = list.questions.map(({code}) => [code, answer(yes.includes(code), agreed.includes(code), day)] as const)
  return {
    asked_professional: agreed.length > 0,
    cautions: Object.fromEntries(cautions),
    history: {weight_cancer: yes.includes('weight_cancer') ? 'yes' : 'no', shape: yes.includes('shape') ? 'yes' : 'no'},
    text_version: list.text_version,
  }
}

function answer(isYes: boolean, isAgreed: boolean, day: string): GoAhead['cautions'][string] {
  const go_ahead = isYes && isAgreed
  return {answer: isYes ? 'yes' : 'no', go_ahead, go_ahead_on: go_ahead ? day : null}
}

/** Says whether it was heard. Without consent to keep it, it counts on this device alone. */
export async function saveAnswers(list: Asked, said: Ticked): Promise<boolean> {
  fault.value = ''
  const day = today.value?.day ?? ''
  const {data, error} = await api.PUT('/api/v1/me/go-ahead/', {body: answersOf(list, said, day)}).catch(unreachable)
  const refused = error as unknown as Problem | null | undefined
  if (data) await forget('cautions')
  else if (refused && codeOf(refused) === 'consent_needed') await keep('cautions', cautionsOf(said, day, list.questions))
  else {
    fault.value = reasonOf(error)
    return false
  }
  await refreshToday()
  return true
}
