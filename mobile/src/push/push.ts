/** Whether this phone may be rung, in the page's words. */
import {signal} from '@preact/signals'
import {me} from '../store/own.ts'
import {change} from '../me/profile.ts'
import {isInstalled, isIos} from './install.ts'
import {renew, subscribe, unsubscribe} from './subscription.ts'

/** `install_first`: iOS rings installed apps only. `blocked`: somebody said no, and only the browser's settings can say yes. */
export type Ringing = 'unknown' | 'missing' | 'install_first' | 'blocked' | 'off' | 'on'

export const ringing = signal<Ringing>('unknown')

export async function look(): Promise<void> {
  ringing.value = await state()
}

async function state(): Promise<Ringing> {
  if (!('serviceWorker' in navigator) || !('PushManager' in globalThis) || !('Notification' in globalThis)) {
    return isIos() && !isInstalled() ? 'install_first' : 'missing'
  }
  if (Notification.permission === 'denied') return 'blocked'
  if (Notification.permission !== 'granted') return 'off'
  return (await (await navigator.serviceWorker.ready).pushManager.getSubscription()) ? 'on' : 'off'
}

/** Asked by a tap on a button that said why; the browser asks once, and a no is for good. */
export async function turnOn(): Promise<void> {
  if ((await Notification.requestPermission()) === 'granted') {
    const isRung = await subscribe(await navigator.serviceWorker.ready)
    if (isRung) await useChannel('web_push', true)
  }
  await look()
}

export async function turnOff(): Promise<void> {
  await unsubscribe(await navigator.serviceWorker.ready)
  await useChannel('web_push', false)
  await look()
}

export async function useChannel(channel: 'email' | 'web_push', isOn: boolean): Promise<void> {
  const others = (me.value?.channels ?? []).filter((each) => each !== channel)
  await change({channels: isOn ? [...others, channel] : others})
}

/** On opening. Where it cannot be rung any more, mail takes over: a reminder that reaches nobody is worse than none. */
export async function keepRinging(): Promise<void> {
  await look()
  if (!('Notification' in globalThis) || ringing.value === 'missing') return
  if (Notification.permission !== 'granted') return fallBackToMail()
  if (await renew(await navigator.serviceWorker.ready)) await look()
}

async function fallBackToMail(): Promise<void> {
  const person = me.value
  if (!person?.email || !person.channels.includes('web_push') || person.channels.includes('email')) return
  await useChannel('email', true)
}
