/** The cues as sound: rung, not beeped, and made here, so that nothing has to be fetched. */
import {type Cue, lengthOf, type Sound} from './timeline.ts'

const RATE = 8000
const BYTES = 2
const HEADER = 44
/** 50 hertz, in samples. */
const HUM_PERIOD = RATE / 50
const HUM_LENGTH = RATE * 10

/** Each a few partials that die away: [hertz, after seconds, loudness]. */
const BELLS: Readonly<Record<Sound, readonly (readonly [number, number, number])[]>> = {
  count: [[660, 0, 0.16]],
  begin: [[660, 0, 0.3], [990, 0.16, 0.3]],
  end: [[880, 0, 0.4], [1320, 0, 0.15]],
  change: [[880, 0, 0.35], [660, 0.25, 0.35], [880, 0.5, 0.35]],
  finish: [[660, 0, 0.35], [880, 0.3, 0.35], [1320, 0.6, 0.3]],
}
const LASTS: Readonly<Record<Sound, number>> = {count: 0.18, begin: 0.9, end: 1.8, change: 1.6, finish: 2.4}

/**
 * One continuous track. Between the bells it hums too low to hear: a phone that plays nothing falls asleep.
 * Laid together of pieces that were made once: ten minutes of sound must not hold up the tap that starts a session.
 */
export function track(cues: readonly Cue[], isChimeOn: boolean): Blob {
  const length = Math.ceil(lengthOf(cues) * RATE)
  const rung = isChimeOn ? cues.map(({at, sound}) => ({from: Math.max(0, Math.round(at * RATE)), sound})) : []
  const pieces: BlobPart[] = [header(length)]
  let done = 0
  for (const [index, {from, sound}] of rung.entries()) {
    const until = Math.min(rung[index + 1]?.from ?? length, from + bellLength(sound))
    pieces.push(...humming(from - done), bell(sound).subarray(0, until - from))
    done = until
  }
  return new Blob([...pieces, ...humming(length - done)], {type: 'audio/wav'})
}

interface Hum {
  wave: Int16Array<ArrayBuffer>
  /** Named again and again, and copied never. */
  whole: Blob
}

let known: Hum | undefined

/** One period, then copied over itself. */
function hum(): Hum {
  if (known) return known
  const wave = new Int16Array(HUM_LENGTH)
  for (let index = 0; index < HUM_PERIOD; index++) wave[index] = Math.sin((index / HUM_PERIOD) * 2 * Math.PI) * 24
  for (let done = HUM_PERIOD; done < wave.length; done *= 2) wave.copyWithin(done, 0, done)
  known = {wave, whole: new Blob([wave])}
  return known
}

function humming(length: number): BlobPart[] {
  const {wave, whole} = hum()
  return [...Array.from({length: Math.floor(length / HUM_LENGTH)}, () => whole), wave.subarray(0, length % HUM_LENGTH)]
}

/** What the first track would have to work out, ahead of it. */
export function castAll(): void {
  hum()
  for (const sound of Object.keys(BELLS)) bell(sound as Sound)
}

const cast = new Map<Sound, Int16Array<ArrayBuffer>>()

/** Each is worked out once. */
function bell(sound: Sound): Int16Array<ArrayBuffer> {
  const wave = cast.get(sound) ?? toPlay(ring(sound))
  cast.set(sound, wave)
  return wave
}

function toPlay(ringing: Float32Array): Int16Array<ArrayBuffer> {
  const wave = new Int16Array(ringing.length)
  for (let index = 0; index < wave.length; index++) wave[index] = Math.max(-1, Math.min(1, ringing[index] ?? 0)) * 32_000
  return wave
}

function ring(sound: Sound): Float32Array {
  const wave = new Float32Array(bellLength(sound))
  for (const [hertz, after, loud] of BELLS[sound]) addPartial(wave.subarray(Math.round(after * RATE)), hertz, loud)
  return wave
}

function bellLength(sound: Sound): number {
  return Math.round(LASTS[sound] * RATE)
}

/** A sine that dies away, each sample made of the two before it: a phone is slow at sines. */
function addPartial(wave: Float32Array, hertz: number, loud: number): void {
  const turn = (2 * Math.PI * hertz) / RATE
  const fade = Math.exp(-4 / RATE)
  const twice = 2 * fade * Math.cos(turn)
  let before = -Math.sin(turn) / fade
  let now = 0
  for (let index = 0; index < wave.length; index++) {
    wave[index] = (wave[index] ?? 0) + loud * Math.min(1, (index / RATE) * 200) * now
    const next = twice * now - fade * fade * before
    before = now
    now = next
  }
}

function header(length: number): ArrayBuffer {
  const wave = new DataView(new ArrayBuffer(HEADER))
  const text = (at: number, word: string): void => [...word].forEach((letter, index) => wave.setUint8(at + index, letter.charCodeAt(0)))
  text(0, 'RIFF')
  wave.setUint32(4, 36 + length * BYTES, true)
  text(8, 'WAVEfmt ')
  wave.setUint32(16, 16, true)
  wave.setUint16(20, 1, true)
  wave.setUint16(22, 1, true)
  wave.setUint32(24, RATE, true)
  wave.setUint32(28, RATE * 2, true)
  wave.setUint16(32, 2, true)
  wave.setUint16(34, 16, true)
  text(36, 'data')
  wave.setUint32(40, length * BYTES, true)
  return wave.buffer
}
