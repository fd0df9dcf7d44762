/** The way in: code, name, month of birth, who sees what, anything on this list. What is done already is not asked again. */
import {signal} from '@preact/signals'
import {type Answer, asked, fault, reasonOf, unreachable} from '../api/asked.ts'
import {api, codeOf} from '../api/client.ts'
import type {Problem, Schemas} from '../api/shapes.ts'
import {forget, keep, kept} from '../store/database.ts'
import {me, refresh, refreshToday, signedIn, today} from '../store/own.ts'
import {language} from '../words/index.ts'

export type LookedUp = Schemas['LookedUp']
type ComeIn = Schemas['ComeIn']
export type Step = 'code' | 'names' | 'birth' | 'too_young' | 'guardian' | 'choices' | 'list' | 'done'

export const step = signal<Step | null>(null)
export const joins = signal<LookedUp | null>(null)
let code = ''

/** A code behind the #, where no server sees it; or where this person stands. */
export async function begin(): Promise<void> {
  const given = location.hash.slice(1)
  step.value = null
  history.replaceState(null, '', location.pathname)
  if (given) await lookUp(given)
  else if (signedIn.value === 'yes') await goOn()
  step.value ??= 'code'
}

/** A whole link is as good as its code. */
export async function lookUp(typed: string): Promise<void> {
  code = typed.slice(typed.lastIndexOf('#') + 1).trim()
  const found = await asked(api.POST('/api/v1/invitations/look-up/', {body: {code}}))
  if (!found) return
  if (found.role !== 'athlete' || found.has_account) location.replace(`/join/?here#${code}`)
  joins.value = found
  step.value = 'names'
}

export async function claim(place: string): Promise<void> {
  await comeIn(api.POST('/api/v1/roster/{place_id}/claim/', {params: {path: {place_id: place}}, body: {code, client: 'browser'}}))
}

export async function accept(name: string): Promise<void> {
  await comeIn(api.POST('/api/v1/invitations/accept/', {body: {code, name, locale: language.value, client: 'browser'}}))
}

/** The secret stays on this device: after a reissue it proves who gave the earlier answers. */
async function comeIn(answer: Promise<Answer<ComeIn>>): Promise<void> {
  const came = await asked(answer)
  if (!came) return
  await forget('joining') // what was said here before may have been said by somebody else
  if (came.device_secret) await keep('device_secret', came.device_secret)
  await refresh()
  await goOn()
}

/** The next thing that has not been said yet. */
export async function goOn(): Promise<void> {
  step.value = await nextStep()
}

async function nextStep(): Promise<Step> {
  const person = me.value
  if (!person) return 'code'
  if (!person.birth_month) return 'birth'
  const said = (await kept('joining')) ?? {}
  if (person.needs_guardian && !said.guardian) return 'guardian'
  if (!person.needs_guardian && !said.choices && !(await hasChosen())) return 'choices'
  return today.value?.needs_go_ahead && !said.list ? 'list' : 'done'
}

async function hasChosen(): Promise<boolean> {
  const {data} = await api.GET('/api/v1/me/consents/').catch(unreachable)
  return Boolean(data?.keep)
}

/** Said on this device, so that it is not asked again here. */
export async function remember(what: 'guardian' | 'choices' | 'list'): Promise<void> {
  await keep('joining', {...(await kept('joining')), [what]: true})
}

/** `05 / 2008`, `5.2008`, `2008-05`: whatever order and dividers, as `2008-05`; null where it is no month. */
export function monthIn(typed: string): string | null {
  const numbers = typed.match(/\d+/g) ?? []
  const joined = numbers.length === 1 ? (/^(\d{1,2})(\d{4})$/.exec(numbers[0] ?? '')?.slice(1) ?? []) : numbers
  const year = joined.find((number) => number.length === 4)
  const month = joined.find((number) => number.length < 3)
  if (joined.length !== 2 || !year || !month || +month < 1 || +month > 12) return null
  return `${year}-${month.padStart(2, '0')}`
}

/** The zone is guessed here, and shown under Me. */
export async function sayBirth(birth_month: string): Promise<void> {
  fault.value = ''
  const time_zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const body = {birth_month, time_zone, locale: language.value}
  const {data, error} = await api.PATCH('/api/v1/me/', {body}).catch(unreachable)
  const refused = error as unknown as Problem | null | undefined
  if (data) {
    me.value = data
    await refreshToday() // the safety words were the roster's language until now
    await goOn()
  } else if (refused && codeOf(refused) === 'too_young') step.value = 'too_young'
  else fault.value = reasonOf(error)
}
