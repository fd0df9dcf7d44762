/** On the home screen, or how to get there. */
import {signal} from '@preact/signals'

interface InstallPrompt extends Event {
  prompt(): Promise<void>
}

const offered = signal<InstallPrompt | null>(null)

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault() // offered under Me, after the first session, and never over a hold
  offered.value = event as InstallPrompt
})

export function canInstall(): boolean {
  return offered.value !== null && !isInstalled()
}

export async function install(): Promise<void> {
  await offered.value?.prompt()
  offered.value = null
}

export function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches || (navigator as {standalone?: boolean}).standalone === true
}

export function isIos(): boolean {
  return /iPad|iPhone|iPod/.test(navigator.userAgent) || (navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1)
}
