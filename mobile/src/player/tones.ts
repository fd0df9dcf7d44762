/** The cues as sound: rung, not beeped, and made here, so that nothing has to be fetched. */
import {type Cue, lengthOf, type Sound} from './timeline.ts'

const RATE = 8000
const HEADER = 44
/** 50 hertz, in samples. */
const HUM_PERIOD = RATE / 50

/** Each a few partials that die away: [hertz, after seconds, loudness]. */
const BELLS: Readonly<Record<Sound, readonly (readonly [number, number, number])[]>> = {
  count: [[660, 0, 0.16]],
  begin: [[660, 0, 0.3], [990, 0.16, 0.3]],
  end: [[880, 0, 0.4], [1320, 0, 0.15]],
  change: [[880, 0, 0.35], [660, 0.25, 0.35], [880, 0.5, 0.35]],
  finish: [[660, 0, 0.35], [880, 0.3, 0.35], [1320, 0.6, 0.3]],
}
const LASTS: Readonly<Record<Sound, number>> = {count: 0.18, begin: 0.9, end: 1.8, change: 1.6, finish: 2.4}

/** One continuous track. Between the bells it hums too low to hear: a phone that plays nothing falls asleep. */
export function track(cues: readonly Cue[], isChimeOn: boolean): Blob {
  const length = Math.ceil(lengthOf(cues) * RATE)
  const buffer = new ArrayBuffer(HEADER + length * 2)
  writeHeader(new DataView(buffer), length)
  const wave = new Int16Array(buffer, HEADER)
  hum(wave)
  if (isChimeOn) for (const {at, sound} of cues) strike(wave, Math.max(0, Math.round(at * RATE)), bell(sound))
  return new Blob([buffer], {type: 'audio/wav'})
}

/** One period, then copied over itself: ten minutes of it must not hold up the tap that starts a session. */
function hum(wave: Int16Array): void {
  for (let index = 0; index < HUM_PERIOD; index++) wave[index] = Math.sin((index / HUM_PERIOD) * 2 * Math.PI) * 24
  for (let done = HUM_PERIOD; done < wave.length; done *= 2) wave.copyWithin(done, 0, done)
}

function strike(wave: Int16Array, from: number, tone: Int16Array): void {
  if (from < wave.length) wave.set(tone.subarray(0, wave.length - from), from)
}

const cast = new Map<Sound, Int16Array>()

/** Each is worked out once. */
function bell(sound: Sound): Int16Array {
  const known = cast.get(sound) ?? Int16Array.from({length: Math.round(LASTS[sound] * RATE)}, (_, index) => loudness(sound, index / RATE) * 32_000)
  cast.set(sound, known)
  return known
}

function loudness(sound: Sound, second: number): number {
  const value = BELLS[sound].reduce((sum, [hertz, after, loud]) => sum + partial(second - after, hertz, loud), 0)
  return Math.max(-1, Math.min(1, value))
}

function partial(second: number, hertz: number, loudness: number): number {
  if (second < 0) return 0
  return loudness * Math.min(1, second * 200) * Math.exp(-second * 4) * Math.sin(second * hertz * 2 * Math.PI)
}

function writeHeader(wave: DataView, length: number): void {
  const text = (at: number, word: string): void => [...word].forEach((letter, index) => wave.setUint8(at + index, letter.charCodeAt(0)))
  text(0, 'RIFF')
  wave.setUint32(4, 36 + length * 2, true)
  text(8, 'WAVEfmt ')
  wave.setUint32(16, 16, true)
  wave.setUint16(20, 1, true)
  wave.setUint16(22, 1, true)
  wave.setUint32(24, RATE, true)
  wave.setUint32(28, RATE * 2, true)
  wave.setUint16(32, 2, true)
  wave.setUint16(34, 16, true)
  text(36, 'data')
  wave.setUint32(40, length * 2, true)
}
