/** A new version is fetched in the background and taken up between sessions, never in the middle of one. */
import {signal} from '@preact/signals'
import {home} from './where.ts'

/** A newer version waits. */
export const isUpdateReady = signal(false)
/** It is being taken up. The browser waits with that until nothing is being fetched: who fetches in the background stops. */
export let isTaken = false
let ready: ServiceWorker | null = null
let known: ServiceWorkerRegistration | null = null

export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register('/app/worker.js', {scope: home}).catch(() => null)
  if (!registration) return
  known = registration
  found(registration)
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', () => found(registration))
  })
}

/** An installed app is seldom opened anew: it asks whenever it comes back into view. */
export function lookForUpdate(): void {
  void known?.update().catch(() => undefined)
}

function found(registration: ServiceWorkerRegistration): void {
  ready = navigator.serviceWorker.controller ? registration.waiting : null
  isUpdateReady.value = ready !== null
}

/** Called by screens where nothing is running. */
export function takeUpdate(): void {
  if (!ready) return
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {once: true})
  isTaken = true
  ready.postMessage('take over')
}
