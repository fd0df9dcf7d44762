import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Pose, RoutineToday, StepToday} from '../src/api/shapes.ts'
import {limitOf, planOf, secondsOf, waysOf} from '../src/player/plan.ts'

const CHOICES = {pace: null, variants: {}, isGuided: false}

function step(pose: string, sides: StepToday['sides'], more: Partial<StepToday> = {}): StepToday {
  const plain = {pose_version: 1, variant: null, instead: null, target_seconds: 60, limit_seconds: null, rest_seconds: 0}
  return {pose, sides, ...plain, note: '', held_back: false, open_variants: [], ...more}
}

function routine(...steps: StepToday[]): RoutineToday {
  return {steps} as unknown as RoutineToday
}

const POSES = new Map([
  ['twist', {sides: ['right', 'left'], steps: [], variants: [{slug: 'pillow', max_seconds: 40}, {slug: 'no-turn', max_seconds: null}]} as unknown as Pose],
])

test('it works', () => {
  const plan = planOf(routine(step('twist', ['right', 'left'], {rest_seconds: 10}), step('sphinx', ['none'])), POSES, CHOICES)
  assert.deepEqual(
    plan.map((hold) => [hold.pose, hold.side, hold.target_seconds, hold.rest_seconds, hold.is_other_side]),
    [['twist', 'right', 60, 0, false], ['twist', 'left', 60, 10, true], ['sphinx', 'none', 60, 0, false]],
  )
})

test('about 4, 8 and 15 minutes for seven holds', () => {
  const article = routine(step('a', ['right', 'left']), step('b', ['right', 'left']), step('c', ['none']), step('d', ['right', 'left']))
  const minutes = [30, 60, 120].map((pace) => Math.round(secondsOf(planOf(article, POSES, {...CHOICES, pace})) / 60))
  assert.deepEqual(minutes, [4, 8, 15])
})

test('no pace goes above a limit', () => {
  const [limited] = planOf(routine(step('sphinx', ['none'], {limit_seconds: 30})), POSES, {...CHOICES, pace: 120})
  assert.equal(limited?.target_seconds, 30)
  const [variant] = planOf(routine(step('twist', ['right'])), POSES, {...CHOICES, pace: 120, variants: {twist: 'pillow'}})
  assert.equal(variant?.target_seconds, 40)
})

test('what is on hold is left out, and nothing takes its place', () => {
  assert.deepEqual(planOf(routine(step('twist', ['right', 'left'], {held_back: true})), POSES, CHOICES), [])
})

test('where only a variant is open, it is that one', () => {
  const [hold] = planOf(routine(step('twist', ['right'], {open_variants: ['no-turn']})), POSES, {...CHOICES, variants: {twist: 'pillow'}})
  assert.equal(hold?.variant, 'no-turn')
})

test('a pose that stands in for another has its own sides', () => {
  const plan = planOf(routine(step('sphinx', ['none'], {instead: 'twist'})), POSES, CHOICES)
  assert.deepEqual(plan.map((hold) => [hold.pose, hold.side]), [['twist', 'right'], ['twist', 'left']])
})

test('the usual way and all others, or what a caution leaves open', () => {
  assert.deepEqual(waysOf(step('twist', ['right']), POSES.get('twist')), [null, 'pillow', 'no-turn'])
  assert.deepEqual(waysOf(step('twist', ['right'], {open_variants: ['no-turn']}), POSES.get('twist')), ['no-turn'])
})

test('another way lifts no limit', () => {
  const returning = step('twist', ['right'], {limit_seconds: 30})
  assert.equal(limitOf(returning, POSES.get('twist'), 'no-turn'), 30)
  assert.equal(limitOf(step('twist', ['right']), POSES.get('twist'), 'pillow'), 40)
})
