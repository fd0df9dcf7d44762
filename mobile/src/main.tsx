import {effect} from '@preact/signals'
import {render} from 'preact'
import './ui/app.css'
import {idle} from './idle.ts'
import {flush, look} from './outbox/outbox.ts'
import {useDatabase} from './store/database.ts'
import {recall, refresh, signedIn} from './store/own.ts'
import {tuneUp} from './player/sound.ts'
import {recallSitting, sendWhatWasLeft} from './player/sitting.ts'
import {recallStopping} from './stop/open.ts'
import {SCREENS} from './routes.ts'
import {App, firstScreen} from './ui/App.tsx'
import {lookForUpdate, registerWorker} from './update.ts'
import {isGuest} from './where.ts'
import {language} from './words/index.ts'

async function open(): Promise<void> {
  if (isGuest) useDatabase('lumbar-try')
  effect(() => {
    document.documentElement.lang = language.value
  })
  await Promise.all([recall(), look(), recallSitting(), recallStopping()]).catch(() => undefined) // a device that keeps nothing still shows what the network brings
  render(<App first={await firstScreen()} />, document.getElementById('app') as HTMLElement)
  void registerWorker()
  void makeReady().catch(() => undefined) // what could not be fetched ahead is fetched when it is wanted
  await sendWhatWasLeft(Date.now())
  await catchUp()
}

/** On opening, and whenever there is a network again or the app comes back into view. */
async function catchUp(): Promise<void> {
  await refresh()
  if (isGuest || signedIn.value !== 'yes') return
  await flush()
  await (await import('./push/opening.ts')).onOpening()
}

/** What a session and a stop need, piece by piece while nobody waits for anything: no tap has to wait for it then. */
async function makeReady(): Promise<void> {
  for (const make of [SCREENS.before, tuneUp, SCREENS.player, SCREENS.stop, SCREENS.after, askTheRules]) {
    await idle()
    await make()
  }
}

async function askTheRules(): Promise<void> {
  const {assess} = await import('./triage/published.ts')
  assess({}, {})
}

addEventListener('online', () => void catchUp())
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'visible') return
  lookForUpdate()
  void catchUp()
})

void open()
