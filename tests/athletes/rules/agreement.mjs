// The phone's evaluator over reports that Python has completed: the same ruleset, read as JSON, one assessment for each case.
// Usage: node agreement.mjs <folder of @marcbachmann/cel-js> < {ruleset, cases: [{report, facts}]} > [{level, …}]
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

const folder = process.argv[2]
const {main, exports} = createRequire(import.meta.url)(join(folder, 'package.json'))
const entry = main ?? exports['.']?.import ?? exports['.']?.default ?? exports['.']
const {Environment} = await import(pathToFileURL(join(folder, entry)).href)

const LEVELS = ['none', 'watch', 'alert', 'urgent']
const KINDS = ['same_day', 'emergency_now']
const FAULT = Symbol('fault')

const {ruleset, cases} = JSON.parse(readFileSync(0, 'utf8'))
const environment = new Environment({unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false})
const compile = (text) => environment.parse(text)

// CEL's integers are BigInt; a plain number would be a double, and a double equals no integer
function cel(value) {
  if (typeof value === 'number') return BigInt(value)
  if (Array.isArray(value)) return value.map(cel)
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cel(each)]))
  return value
}

function answer(expression, names) {
  try {
    return expression(names)
  } catch {
    return FAULT
  }
}

function isTrue(expression, names) {
  const value = answer(expression, names)
  return typeof value === 'boolean' ? value : FAULT
}

const definitions = Object.entries(ruleset.definitions).map(([name, text]) => [name, compile(text)])
const rules = ruleset.rules.map((rule) => ({...rule, conditions: rule.conditions.map((each) => ({...each, when: compile(each.when)}))}))
const questions = ruleset.reask.map((each) => ({...each, when: compile(each.when), ask: compile(each.ask)}))
const routineWhen = compile(ruleset.pause.routine_when)

const highest = (order, values) => order[Math.max(...values.map((value) => order.indexOf(value)))]

function assess({report, facts}) {
  const names = cel({report, facts, threshold: facts.thresholds, ...ruleset.lists})
  const faults = []
  for (const [name, expression] of definitions) {
    const value = answer(expression, names)
    if (value === FAULT) faults.push(name)
    else names[name] = value
  }
  const hits = []
  for (const rule of rules) {
    for (const {when, kind, waits} of rule.conditions) {
      const value = isTrue(when, names)
      if (value === FAULT) {
        faults.push(rule.id)
        hits.push({id: rule.id, level: 'alert'})
      } else if (value && !(waits && report.settling)) hits.push({id: rule.id, level: rule.level, kind})
    }
  }
  const ruleIds = [...new Set(hits.map((hit) => hit.id))]
  const reask = questions.filter((each) => isTrue(each.when, names) === true && !(each.waits && report.settling)).flatMap((each) => answer(each.ask, names))
  const level = highest(LEVELS, ['none', ...hits.map((hit) => hit.level), ...(faults.length ? ['alert'] : [])])
  const kinds = hits.map((hit) => hit.kind).filter(Boolean)
  const whole = level === 'urgent' || (level === 'alert' && isTrue(routineWhen, {...names, hits: ruleIds}) !== false)
  return {
    level,
    urgent_kind: kinds.length ? highest(KINDS, kinds) : null,
    rule_ids: ruleIds,
    pause_scope: whole ? 'routine' : level === 'alert' ? 'pose' : 'none',
    reask: [...new Set(reask)],
    ruleset_version: ruleset.version,
    faults: [...new Set(faults)],
  }
}

process.stdout.write(JSON.stringify(cases.map(assess)))
