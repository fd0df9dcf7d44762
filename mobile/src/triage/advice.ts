/** What the athlete is told at once: the server's fixed words, filled in with what is true now. */
import type {Told, Today} from '../api/shapes.ts'
import {KINDS, type Level, LEVELS, type PauseScope, type UrgentKind} from './ruleset.ts'

export type Safety = Today['safety']

export interface Result {
  level: Level
  urgent_kind: UrgentKind | null
  rule_ids: readonly string[]
  pause_scope: PauseScope
}

export interface Advice {
  title: string
  body: string
  /** What can be dialled; null where no number is known for the country. */
  call: string | null
  signs: readonly string[]
}

export function rank(result: Pick<Result, 'level' | 'urgent_kind'>): number {
  const kind = result.urgent_kind ? KINDS.indexOf(result.urgent_kind) + 1 : 0
  return LEVELS.indexOf(result.level) * 10 + kind
}

export function adviceFor(result: Result, told: readonly Told[], safety: Safety): Advice {
  // a person who raises a case to urgent names no kind: the graver words are the cautious ones
  const screen = result.level === 'urgent' ? (result.urgent_kind ?? 'emergency_now') : result.level
  const chosen = safety.advice[screen]
  const more = result.rule_ids.flatMap((id) => safety.advice.more[id] ?? [])
  const filled = {told: toldSentence(told, safety.told), ...safety.numbers}
  return {
    title: result.pause_scope === 'routine' ? (chosen.title_routine ?? chosen.title) : chosen.title,
    body: [fill(chosen.body, filled), ...more].join(' '),
    call: safety.numbers.emergency_call,
    signs: result.level === 'none' ? [] : safety.red_flag_list,
  }
}

/** Who knows, by what is true now. Nobody is named before a message was at least on its way. */
export function toldSentence(told: readonly Told[], words: Readonly<Record<string, string>>): string {
  const sentences = (['seen', 'sent', 'sending'] as const).flatMap((state) => {
    const names = told.filter((one) => one.state === state).map((one) => one.who)
    if (names.length === 0) return []
    const sentence = (names.length > 1 ? words[`${state}_by_several`] : undefined) ?? words[state] ?? ''
    return [fill(sentence, {name: listed(names, words['and'] ?? '')})]
  })
  return sentences.join(' ') || (words['nobody'] ?? '')
}

function listed(names: readonly string[], and: string): string {
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`
}

function fill(text: string, values: Readonly<Record<string, string | null>>): string {
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces)
}
