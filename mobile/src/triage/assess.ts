/** Who is told, how fast, and what stops: every rule asked of one report. Routing, never a medical opinion. */
import {Environment} from '@marcbachmann/cel-js'
import {type Answers, complete} from './report.ts'
import {type Facts, KINDS, type Level, LEVELS, type PauseScope, type Ruleset, type UrgentKind} from './ruleset.ts'

export interface Assessment {
  level: Level
  urgent_kind: UrgentKind | null
  rule_ids: string[]
  pause_scope: PauseScope
  /** Codes of red flags to ask again, and `regions`. */
  reask: string[]
  ruleset_version: string
  /** What answered neither yes nor no: a hit at alert. */
  faults: string[]
}

type Names = Record<string, unknown>
type Expression = (names: Names) => unknown

const FAULT = Symbol('fault')

/** Compiled once. All rules, all kept; the highest hit is the level. While a report settles, what needs its two minutes is left aside. */
export function evaluator(ruleset: Ruleset): (report: Answers, facts: Facts) => Assessment {
  const environment = new Environment({unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false})
  // when it is first asked: who opens the app to look at a day need not wait for it
  const compile = (text: string): Expression => {
    let compiled: Expression | undefined
    return (names) => (compiled ??= environment.parse(text) as Expression)(names)
  }
  const definitions = Object.entries(ruleset.definitions).map(([name, text]) => [name, compile(text)] as const)
  const conditions = ruleset.rules.flatMap((rule) => rule.conditions.map((each) => ({...each, rule, asks: compile(each.when)})))
  const questions = ruleset.reask.map((each) => ({...each, asks: compile(each.when), codes: compile(each.ask)}))
  const routineWhen = compile(ruleset.pause.routine_when)
  const shipped = Object.fromEntries(Object.entries(ruleset.thresholds).map(([name, {value}]) => [name, value]))

  return function assess(answers, facts) {
    const report = complete(answers, ruleset)
    const faults: string[] = []
    const names = cel({report, facts, threshold: facts.thresholds ?? shipped, ...ruleset.lists}) as Names
    for (const [name, means] of definitions) {
      const meaning = answer(means, names)
      // one that faults stays without a meaning, so that a rule which asks for it faults too
      if (meaning === FAULT) faults.push(name)
      else names[name] = meaning
    }

    const isDecided = ({waits}: {waits?: boolean}): boolean => !(waits && report.settling)
    const hits: {id: string; level: Level; kind?: UrgentKind | undefined}[] = []
    for (const condition of conditions) {
      const hit = yesOrNo(condition.asks, names)
      if (hit === FAULT) {
        faults.push(condition.rule.id)
        hits.push({id: condition.rule.id, level: 'alert'})
      } else if (hit && isDecided(condition)) hits.push({id: condition.rule.id, level: condition.rule.level, kind: condition.kind})
    }

    const reask: string[] = []
    for (const question of questions) {
      const wanted = yesOrNo(question.asks, names)
      const codes = answer(question.codes, names)
      if (wanted === FAULT || codes === FAULT) faults.push(`reask ${question.rule}`)
      else if (wanted && isDecided(question)) reask.push(...(codes as string[]))
    }

    const ruleIds = once(hits.map((hit) => hit.id))
    // a fault may hide where no rule sees it, behind an "or": the report still goes to a person
    const level = highest<Level>(LEVELS, ['none', ...hits.map((hit) => hit.level), ...(faults.length > 0 ? (['alert'] as const) : [])])
    const kinds = hits.flatMap((hit) => hit.kind ?? [])
    return {
      level,
      urgent_kind: kinds.length > 0 ? highest(KINDS, kinds) : null,
      rule_ids: ruleIds,
      pause_scope: scope(level, () => yesOrNo(routineWhen, {...names, hits: ruleIds})),
      reask: once(reask),
      ruleset_version: ruleset.version,
      faults: once(faults),
    }
  }
}

function scope(level: Level, wholeRoutine: () => unknown): PauseScope {
  if (level !== 'alert') return level === 'urgent' ? 'routine' : 'none'
  return wholeRoutine() === false ? 'pose' : 'routine'
}

/** CEL's integers are BigInt; a plain number would be a double, and a double equals no integer. */
function cel(value: unknown): unknown {
  if (typeof value === 'number') return BigInt(value)
  if (Array.isArray(value)) return value.map(cel)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cel(each)]))
}

function answer(expression: Expression, names: Names): unknown {
  try {
    return expression(names)
  } catch {
    return FAULT
  }
}

function yesOrNo(expression: Expression, names: Names): boolean | typeof FAULT {
  const said = answer(expression, names)
  return typeof said === 'boolean' ? said : FAULT
}

function highest<Value>(order: readonly Value[], values: readonly Value[]): Value {
  return order[Math.max(...values.map((value) => order.indexOf(value)))] as Value
}

function once(codes: readonly string[]): string[] {
  return [...new Set(codes)]
}
