import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {clockWasMovedBy} from '../src/player/clock.ts'
import type {PlannedHold} from '../src/player/plan.ts'
import * as player from '../src/player/session.ts'
import type {Session} from '../src/player/session.ts'

const START = Date.UTC(2026, 10, 22, 17)
const at = (seconds: number): number => START + seconds * 1000

function planned(pose: string, side: PlannedHold['side'], more: Partial<PlannedHold> = {}): PlannedHold {
  const plain = {variant: null, target_seconds: 60, limit_seconds: 120, lead_seconds: 8, rest_seconds: 0}
  return {pose, side, ...plain, is_other_side: side === 'left', ...more}
}

const PLAN = [planned('figure', 'right'), planned('figure', 'left', {rest_seconds: 10}), planned('sphinx', 'none')]

/** As a page does: looks again and again. */
function watched(session: Session, from: number, to: number, every = 0.25): Session {
  let state = session
  for (let second = from; second <= to; second += every) state = player.tick(state, at(second))
  return state
}

test('it works', () => {
  const ended = watched(player.begin(PLAN, at(0)), 0, 230)
  assert.equal(ended.phase, 'end')
  assert.deepEqual(
    ended.holds.map((hold) => [hold.pose, hold.side, hold.held_seconds, hold.ended]),
    [['figure', 'right', 60, 'done'], ['figure', 'left', 60, 'done'], ['sphinx', 'none', 60, 'done']],
  )
})

describe('neither lost nor stretched', () => {
  test('looked at once a second, as a browser allows in the background', () => {
    const state = watched(player.begin(PLAN, at(0)), 0, 100, 1)
    assert.deepEqual([state.index, state.phase], [1, 'hold'])
    assert.equal(player.leftMs(state, at(100)), 36_000)
  })

  test('side two gets its full length, however late the end of side one was noticed', () => {
    const late = player.tick(watched(player.begin(PLAN, at(0)), 0, 60), at(83))
    assert.deepEqual([late.index, late.phase], [1, 'ready'])
    const held = watched(late, 83, 92)
    assert.equal(held.phase, 'hold')
    assert.equal((held.ends_at ?? 0) - at(91), 60_000)
  })

  test('a reload in the middle of a hold', () => {
    const before = watched(player.begin(PLAN, at(0)), 0, 30)
    const after = player.tick(JSON.parse(JSON.stringify(before)) as Session, at(40))
    assert.equal(player.leftMs(after, at(40)), 28_000)
  })

  test('killed in a hold and opened much later: that hold is over, and the next waits', () => {
    const after = player.tick(watched(player.begin(PLAN, at(0)), 0, 30), at(1800))
    assert.equal(after.holds[0]?.ended, 'done')
    assert.deepEqual([after.index, player.isPaused(after)], [1, true])
    assert.equal(player.leftMs(after, at(9999)), 8_000)
  })

  test('the clock set back while the app was closed', () => {
    const before = watched(player.begin(PLAN, at(0)), 0, 30)
    const after = player.tick(before, at(30) - 3_600_000)
    assert.equal(player.leftMs(after, at(30) - 3_600_000), 38_000)
  })

  test('the clock set forward while the screen was on', () => {
    const before = watched(player.begin(PLAN, at(0)), 0, 30)
    const by = clockWasMovedBy({wall: at(30), steady: 30_000}, {wall: at(3630), steady: 30_250}, false)
    assert.equal(by, 3_599_750)
    assert.equal(player.leftMs(player.tick(player.moved(before, by), at(3630)), at(3630)), 37_750)
  })

  test('a sleep is not a clock that was set', () => {
    assert.equal(clockWasMovedBy({wall: at(30), steady: 30_000}, {wall: at(60), steady: 30_500}, true), 0)
  })

  test('locked in the pocket, with the track sounding: every phase as long as it should be', () => {
    const after = player.tick(watched(player.begin(PLAN, at(0)), 0, 30), at(180), true)
    assert.deepEqual(after.holds.map((hold) => hold.held_seconds), [60, 60])
    assert.deepEqual([player.current(after)?.pose, after.phase], ['sphinx', 'hold'])
    assert.equal(player.leftMs(after, at(180)), 34_000)
  })

  test('paused and gone on with', () => {
    const paused = player.pause(watched(player.begin(PLAN, at(0)), 0, 30), at(30))
    const resumed = player.resume(watched(paused, 30, 500), at(500))
    assert.equal(player.leftMs(resumed, at(500)), 38_000)
  })
})

describe('a tap anywhere', () => {
  const touched = player.touch(watched(player.begin(PLAN, at(0)), 0, 30), at(30))

  test('ends the hold at once and asks', () => {
    assert.equal(touched.phase, 'asked')
    assert.equal(watched(touched, 30, 300).phase, 'asked')
  })

  test('go on: what was left is left', () => {
    assert.equal(player.leftMs(player.goOn(touched, at(50)), at(50)), 38_000)
  })

  test('enough counts as done with, and side two follows', () => {
    const state = player.stop(touched, 'enough_stretch', at(50))
    assert.deepEqual(state.holds.at(-1), {...done('right'), held_seconds: 22, ended: 'enough_stretch'})
    assert.deepEqual([state.index, state.phase], [1, 'ready'])
  })

  test('numb or tingling keeps the second at which it was said', () => {
    assert.equal(player.stop(touched, 'numb_tingling', at(99)).holds.at(-1)?.held_seconds, 22)
  })
})

test('a flag while changing sides, resting or at the end means the pose just left', () => {
  const changing = watched(player.begin(PLAN, at(0)), 0, 70)
  assert.equal(changing.phase, 'ready')
  assert.deepEqual(player.stop(changing, 'numb_tingling', at(70)).holds, [{...done('right'), ended: 'numb_tingling'}])
  const ended = watched(player.begin(PLAN, at(0)), 0, 230)
  assert.equal(player.stop(ended, 'numb_tingling', at(231)).holds.at(-1)?.ended, 'numb_tingling')
})

test('before anything was held a flag belongs to no pose', () => {
  assert.deepEqual(player.stop(player.begin(PLAN, at(0)), 'numb_tingling', at(3)).holds, [])
})

describe('shorter and longer', () => {
  const holding = watched(player.begin(PLAN, at(0)), 0, 30)

  test('by ten, between 10 and 120, and this hold only', () => {
    const longer = [1, 2, 3, 4, 5, 6, 7].reduce((state) => player.stretch(state, 10, at(30)), holding)
    assert.equal(player.current(longer)?.target_seconds, 120)
    assert.equal(longer.plan[1]?.target_seconds, 60)
    assert.equal(player.leftMs(longer, at(30)), 98_000)
  })

  test('shorter than what is held already is done', () => {
    const shorter = [1, 2, 3, 4].reduce((state) => player.stretch(state, -10, at(30)), holding)
    assert.deepEqual(shorter.holds, [{...done('right'), target_seconds: 20, held_seconds: 20}])
  })

  test('never above a limit', () => {
    const limited = player.begin([planned('sphinx', 'none', {target_seconds: 30, limit_seconds: 30})], at(0))
    assert.equal(player.current(player.stretch(limited, 10, at(1)))?.target_seconds, 30)
  })
})

describe('other ways', () => {
  test('a variant is taken from now on, with its own limit', () => {
    const holding = watched(player.begin(PLAN, at(0)), 0, 30)
    const stopped = player.stop(holding, 'uncomfortable', at(30))
    const state = player.again(player.adjust(stopped, 'figure', 'foot-on-wall', 40), 11, at(60))
    assert.deepEqual([player.current(state)?.variant, player.current(state)?.target_seconds, state.index], ['foot-on-wall', 11, 1])
    assert.deepEqual([state.plan[2]?.variant, state.plan[2]?.target_seconds], ['foot-on-wall', 40])
    assert.equal(state.holds.length, 1)
  })

  test('what is held back now is left out, and nothing takes its place', () => {
    const stopped = player.stop(watched(player.begin(PLAN, at(0)), 0, 30), 'numb_tingling', at(30))
    const state = player.leaveOut(stopped, (pose) => pose === 'figure', at(200))
    assert.deepEqual([player.current(state)?.pose, state.phase], ['sphinx', 'ready'])
    assert.equal(player.leaveOut(stopped, () => true, at(200)).phase, 'end')
  })

  test('back starts the hold anew, and then goes to the one before', () => {
    const second = watched(player.begin(PLAN, at(0)), 0, 100)
    const anew = player.back(second, at(100))
    assert.deepEqual([anew.index, anew.phase], [1, 'ready'])
    const first = player.back(anew, at(101))
    assert.deepEqual([first.index, first.holds.length], [0, 0])
  })

  test('past a pose: both of its sides, as skipped', () => {
    const state = player.skipPose(player.begin(PLAN, at(0)), at(2))
    assert.deepEqual(state.holds.map((hold) => hold.ended), ['skipped', 'skipped'])
    assert.equal(player.current(state)?.pose, 'sphinx')
  })

  test('enough for today', () => {
    const state = player.finishNow(player.stop(watched(player.begin(PLAN, at(0)), 0, 30), 'numb_tingling', at(30)), at(40))
    assert.deepEqual([state.phase, state.holds.length], ['end', 1])
  })
})

function done(side: string): object {
  return {pose: 'figure', side, variant: null, target_seconds: 60, held_seconds: 60, ended: 'done'}
}
