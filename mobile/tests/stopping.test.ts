import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import * as steps from '../src/stop/stopping.ts'
import type {Origin, Stopping} from '../src/stop/stopping.ts'

const STOPPED = Date.UTC(2026, 10, 22, 17, 8)
const at = (seconds: number): number => STOPPED + seconds * 1000
const ORIGIN: Origin = {
  check_in: 'session',
  pose: 'reclined-figure-four',
  variant: null,
  pose_side: 'left',
  hold_elapsed_seconds: 22,
  hold_target_seconds: 60,
  onset: 'during_pose',
  back_pain_before: null,
  adjusted_and_retried: 'no',
}
const CODES = ['saddle', 'bladder', 'both_legs']

function quiet(): Stopping {
  const felt = steps.felt(steps.begin('report', ORIGIN, true, at(0)), ['numbness'], null, at(5))
  return steps.afterFlags(steps.flagsAnswered(felt, CODES, {}, at(12)), false, at(12))
}

test('it works', () => {
  const resting = quiet()
  assert.deepEqual(resting.answered.red_flags, {saddle: 'no', bladder: 'no', both_legs: 'no'})
  assert.equal(steps.quietIsOver(resting, at(119)), false)
  assert.equal(steps.quietIsOver(resting, at(120)), true)
  const answered = steps.gone(resting, 'yes', true, at(125))
  const located = steps.located(answered, [{region: 'foot_ankle', side: 'left'}], 3)
  assert.deepEqual([located.stage, located.answered.resolved_after_minutes, located.answered.severity_worst], ['advice', 2, 3])
})

test('"numb or tingling" and no more means both', () => {
  assert.deepEqual(steps.saidSoFar(steps.begin('report', ORIGIN, true, at(0))).sensations, ['numbness', 'tingling'])
  assert.deepEqual(steps.saidSoFar(quiet()).sensations, ['numbness'])
})

test('a core yes does not wait for the ring', () => {
  const yes = steps.flagsAnswered(steps.begin('report', ORIGIN, true, at(0)), CODES, {bladder: 'yes'}, at(9))
  const urgent = steps.afterFlags(yes, true, at(9))
  assert.deepEqual([urgent.stage, steps.isSettling(urgent)], ['advice', false])
})

describe('gone', () => {
  test('and it took longer is not quick', () => {
    assert.equal(steps.gone(quiet(), 'yes', false, at(90)).answered.resolved_after_minutes, 3)
  })

  test('not gone has no minutes', () => {
    assert.equal(steps.gone(quiet(), 'partly', false, at(130)).answered.resolved_after_minutes, null)
  })

  test('asked much later it has to say in which time', () => {
    assert.equal(steps.isLate(quiet(), at(130)), false)
    assert.equal(steps.isLate(quiet(), at(400)), true)
  })
})

test('with both legs the back is asked, too', () => {
  const both = steps.located(steps.gone(quiet(), 'yes', true, at(60)), [{region: 'foot_ankle', side: 'left'}, {region: 'lower_leg', side: 'right'}], 1)
  assert.equal(both.stage, 'back')
  assert.equal(steps.backRated(both, 0).answered.back_pain_now, 0)
})

test('away from a pose there is nothing to come out of, and nothing to wait for', () => {
  const before = steps.begin('report', {...ORIGIN, onset: 'not_linked', pose: null}, true, at(0))
  assert.equal(steps.afterFlags(steps.flagsAnswered(before, CODES, {}, at(9)), false, at(9)).stage, 'gone')
})

describe('a correction', () => {
  const first = {...quiet(), first: steps.saidSoFar(quiet())}

  test('is a whole new report that names the first, with the red flags asked again', () => {
    const corrected = steps.correct(first, 'second', at(300))
    assert.deepEqual([corrected.corrects, corrected.stage, corrected.answered.red_flags], ['report', 'flags', {}])
  })

  test('within ten minutes, and of a report that has been made', () => {
    assert.equal(steps.isCorrectable(first, at(599)), true)
    assert.equal(steps.isCorrectable(first, at(600)), false)
    assert.equal(steps.isCorrectable(quiet(), at(60)), false)
  })
})
