/** What is heard and felt: the track, the voice, the vibration, and the buttons of a headset. Each is switched by itself. */
import type {Switches} from '../store/database.ts'
import type {Session} from './session.ts'
import {timeline} from './timeline.ts'
import {castAll, track} from './tones.ts'

const ON_TIME_SECONDS = 2

let player: HTMLAudioElement | null = null
let playing: {wall: number; address: string; ends: string} | null = null

/** While nobody waits: what the tap that starts a session would have to make. */
export function tuneUp(): void {
  player ??= new Audio()
  castAll()
}

/** Has to be called in a tap: only then may a page make a sound. */
export function follow(session: Session, now: number, switches: Switches): void {
  const cues = timeline(session, now)
  if (cues.length === 0) return silence()
  if (playing && isAligned(session, now)) return
  player ??= new Audio()
  if (playing) URL.revokeObjectURL(playing.address)
  const isChimeOn = switches.chime || (switches.voice && !hasVoice())
  playing = {wall: now, address: URL.createObjectURL(track(cues, isChimeOn)), ends: lastEnd(session, now)}
  player.src = playing.address
  void player.play().catch(() => undefined) // a browser that forbids it shows the ring all the same
}

/** The track that is playing already says what this session will do. */
function isAligned(session: Session, now: number): boolean {
  return playing !== null && player?.paused === false && playing.ends === lastEnd(session, now)
}

function lastEnd(session: Session, now: number): string {
  return String(Math.round((now / 1000 + (timeline(session, now).at(-1)?.at ?? 0)) * 2))
}

/** Whether its cues have sounded all the while: then they were followed, also behind a locked screen. */
export function wasHeard(now: number): boolean {
  if (!player || !playing || player.paused) return false
  return Math.abs(player.currentTime - (now - playing.wall) / 1000) < ON_TIME_SECONDS
}

export function silence(): void {
  player?.pause()
  if (playing) URL.revokeObjectURL(playing.address)
  playing = null
  globalThis.speechSynthesis?.cancel()
}

export function hasVoice(): boolean {
  return (globalThis.speechSynthesis?.getVoices().length ?? 0) > 0
}

/** The newest word counts: whatever is being said stops. */
export function say(text: string, language: string, switches: Switches): void {
  const voices = globalThis.speechSynthesis
  if (!switches.voice || !voices || text === '') return
  voices.cancel()
  const spoken = new SpeechSynthesisUtterance(text)
  spoken.lang = language
  spoken.rate = 0.95
  voices.speak(spoken)
}

export function shake(pattern: number[], switches: Switches): void {
  if (switches.vibration) navigator.vibrate?.(pattern)
}

type Press = (() => void) | null

export interface Buttons {
  play: Press
  pause: Press
  nexttrack: Press
  previoustrack: Press
}

/** On the lock screen and on a headset. */
export function offerButtons(title: string, album: string, buttons: Buttons): void {
  if (!('mediaSession' in navigator)) return
  navigator.mediaSession.metadata = new MediaMetadata({title, album, artist: 'Lumbar'})
  for (const [action, act] of Object.entries(buttons)) navigator.mediaSession.setActionHandler(action as MediaSessionAction, act)
}

let lock: WakeLockSentinel | null = null

/** The screen stays on while a session runs. A browser lets go of it whenever the page is hidden. */
export async function stayAwake(isWanted: boolean): Promise<void> {
  if (isWanted && !lock) {
    lock = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null
    lock?.addEventListener('release', () => (lock = null))
  } else if (!isWanted) {
    await lock?.release()
    lock = null
  }
}

export function isScreenKept(): boolean {
  return lock !== null
}
