import assert from 'node:assert/strict'
import {test} from 'node:test'
import {track} from '../src/player/tones.ts'

const CUES = [{at: 1, sound: 'begin'}, {at: 61, sound: 'finish'}] as const

async function loudest(blob: Blob, from: number, until: number): Promise<number> {
  const wave = new Int16Array((await blob.arrayBuffer()).slice(44))
  return wave.subarray(from * 8000, until * 8000).reduce((most, each) => Math.max(most, each))
}

test('it works', async () => {
  const rung = track(CUES, true)
  assert.equal(rung.size, 44 + 64 * 8000 * 2)
  assert.ok((await loudest(rung, 1, 2)) > 5000)
  assert.ok((await loudest(rung, 61, 63)) > 5000)
})

test('between the bells, and without them, it only hums', async () => {
  assert.equal(await loudest(track(CUES, true), 3, 60), 24)
  assert.equal(await loudest(track(CUES, false), 0, 64), 24)
})
