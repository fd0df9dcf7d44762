/** The phone's judgement over reports from Python: {ruleset, cases: [{report, follow_up, facts}]} in, one assessment for each case out. */
import {readFileSync} from 'node:fs'
import {evaluator} from '../src/triage/assess.ts'
import {type Answers, followedUp} from '../src/triage/report.ts'
import type {Facts, Ruleset} from '../src/triage/ruleset.ts'

interface Question {
  ruleset: Ruleset
  cases: {report: Answers; follow_up: Answers | null; facts: Facts}[]
}

const {ruleset, cases} = JSON.parse(readFileSync(0, 'utf8')) as Question
const assess = evaluator(ruleset)
const judged = cases.map(({report, follow_up, facts}) => assess(follow_up ? followedUp(report, follow_up, ruleset) : report, facts))
process.stdout.write(JSON.stringify(judged))
