import {effect} from '@preact/signals'
import {render} from 'preact'
import './ui/app.css'
import {flush, look} from './outbox/outbox.ts'
import {useDatabase} from './store/database.ts'
import {recall, refresh, signedIn} from './store/own.ts'
import {recallSitting, sendWhatWasLeft} from './player/sitting.ts'
import {recallStopping} from './stop/running.ts'
import {App} from './ui/App.tsx'
import {lookForUpdate, registerWorker} from './update.ts'
import {isGuest} from './where.ts'
import {language} from './words/index.ts'

async function open(): Promise<void> {
  if (isGuest) useDatabase('lumbar-try')
  effect(() => {
    document.documentElement.lang = language.value
  })
  await Promise.all([recall(), look(), recallSitting(), recallStopping()]).catch(() => undefined) // a device that keeps nothing still shows what the network brings
  render(<App />, document.getElementById('app') as HTMLElement)
  void registerWorker()
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

addEventListener('online', () => void catchUp())
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'visible') return
  lookForUpdate()
  void catchUp()
})

void open()
