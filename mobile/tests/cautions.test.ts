import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Schemas, Today} from '../src/api/shapes.ts'
import {cautionsOf, withCautions} from '../src/store/cautions.ts'

const QUESTIONS = [
  {code: 'knee', scope: 'poses', holds_back: {figure: []}},
  {code: 'neck', scope: 'poses', holds_back: {twist: ['no-turn']}},
  {code: 'ill_today', scope: 'today', holds_back: {figure: [], twist: []}},
] as unknown as Schemas['CautionQuestion'][]

function day(on = '2026-11-24'): Today {
  const steps = ['figure', 'twist', 'sphinx'].map((pose) => ({pose, held_back: false, open_variants: []}))
  return {day: on, routines: [{steps}], held_back: [], facts: {cautions_by_pose: {}}} as unknown as Today
}

function after(yes: string[], agreed: string[] = [], on?: string): Today {
  return withCautions(day(on), cautionsOf({yes, agreed}, '2026-11-24', QUESTIONS))
}

function steps(shown: Today): [string, boolean, string[]][] {
  return shown.routines.flatMap((routine) => routine.steps.map((step): [string, boolean, string[]] => [step.pose, step.held_back, step.open_variants]))
}

test('it works', () => {
  const shown = after(['knee', 'neck'])
  assert.deepEqual(steps(shown), [['figure', true, []], ['twist', false, ['no-turn']], ['sphinx', false, []]])
  assert.deepEqual(shown.held_back.map(({pose, codes}) => [pose, codes]), [['figure', ['knee']], ['twist', ['neck']]])
  assert.deepEqual(shown.facts.cautions_by_pose, {figure: ['knee'], twist: ['neck']})
})

test('nothing said holds nothing back', () => {
  assert.deepEqual(withCautions(day(), undefined), day())
})

test('with a go-ahead it is done, and still on file for the rules', () => {
  const shown = after(['knee'], ['knee'])
  assert.deepEqual(steps(shown), steps(day()))
  assert.deepEqual(shown.facts.cautions_by_pose, {figure: ['knee']})
})

test('two cautions leave open what both do', () => {
  assert.deepEqual(steps(after(['neck', 'ill_today']))[1], ['twist', true, []])
})

test('ill today is not ill tomorrow', () => {
  assert.deepEqual(after(['ill_today'], [], '2026-11-25'), day('2026-11-25'))
})
