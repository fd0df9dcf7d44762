/** A report as it is being answered becomes a complete one: every field there, and nothing unknown taken for a no. */
import type {Ruleset} from './ruleset.ts'

export interface Place {
  region: string
  side: string
}

export type Answers = Readonly<Record<string, unknown>>

export interface Complete {
  [field: string]: unknown
  settling: boolean
  sensations: string[]
  regions: Place[]
  red_flags: Record<string, string>
  severity_worst: number | null
  severity_now: number | null
}

const GRAVER = ['no', 'unsure', 'yes']

function flagsOf(ruleset: Ruleset): string[] {
  return [...ruleset.lists.core_flags, ...ruleset.lists.other_flags]
}

/** Every field the rules may ask for, and no other. Repeating changes nothing. */
export function complete(report: Answers, ruleset: Ruleset): Complete {
  const whole = Object.fromEntries(Object.entries(ruleset.report).map(([field, unknown]) => [field, report[field] ?? unknown])) as Complete
  whole.sensations = [...whole.sensations]
  whole.regions = whole.regions.map((place) => ({region: place.region || 'unsure', side: place.side || 'unsure'}))
  // a red flag nobody answered is unknown; it must never read as a no
  const answered = whole.red_flags
  whole.red_flags = Object.fromEntries(flagsOf(ruleset).map((code) => [code, answered[code] || 'not_answered']))
  if (whole.severity_worst === null && (whole.severity_now ?? 0) > 0) whole.severity_worst = whole.severity_now
  return whole
}

/** The report as its follow-up leaves it, settled. What was open is filled; what was said may grow graver and is never taken back. */
export function followedUp(report: Answers, followUp: Answers, ruleset: Ruleset): Complete {
  const first = complete(report, ruleset)
  const then = complete(followUp, ruleset)
  const fields = Object.entries(ruleset.report)
  const merged = Object.fromEntries(fields.map(([field, unknown]) => [field, same(first[field], unknown) ? then[field] : first[field]]))
  return {
    ...(merged as Complete),
    sensations: [...new Set([...first.sensations, ...then.sensations])],
    regions: placesNamed(first.regions, then.regions),
    red_flags: Object.fromEntries(flagsOf(ruleset).map((code) => [code, graver(first.red_flags[code], then.red_flags[code])])),
    severity_worst: highestKnown(first.severity_worst, then.severity_worst),
    settling: false,
  }
}

/** Both, without what the second has cleared up: a side that was unsure, or a place that was. */
function placesNamed(first: readonly Place[], then: readonly Place[]): Place[] {
  const namedAgain = new Set(then.map((place) => place.region))
  const kept = first.filter(
    (place) => !(place.region === 'unsure' && then.length > 0) && !(place.side === 'unsure' && namedAgain.has(place.region)),
  )
  return [...kept, ...then.filter((place) => !kept.some((other) => same(other, place)))]
}

function graver(first: string | undefined, then: string | undefined): string {
  const known = [first, then].filter((answer) => answer !== undefined && GRAVER.includes(answer)) as string[]
  return known.reduce((worst, answer) => (GRAVER.indexOf(answer) > GRAVER.indexOf(worst) ? answer : worst), known[0] ?? 'not_answered')
}

function highestKnown(...severities: (number | null)[]): number | null {
  const known = severities.filter((severity) => severity !== null)
  return known.length > 0 ? Math.max(...known) : null
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
