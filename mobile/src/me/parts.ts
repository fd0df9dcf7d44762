/** The pages under Me: one name a page, in the address behind `/app/me/`. */
import {signal} from '@preact/signals'
import {fault} from '../api/asked.ts'
import {addressOf} from '../routes.ts'
import {isSaved} from './profile.ts'

export const PARTS = ['messages', 'reminders', 'reach', 'sharing', 'looked', 'list', 'usual', 'away', 'about', 'key', 'phone', 'leaving'] as const
export type Part = (typeof PARTS)[number]

function named(path: string): Part | null {
  const name = path.slice(addressOf('me').length + 1)
  return (PARTS as readonly string[]).includes(name) ? (name as Part) : null
}

export const part = signal<Part | null>(named(location.pathname))

export function addressOfPart(name: Part): string {
  return `${addressOf('me')}/${name}`
}

export function openPart(name: Part): void {
  history.pushState(null, '', addressOfPart(name))
  show(name)
}

export function closePart(): void {
  history.pushState(null, '', addressOf('me'))
  show(null)
}

/** Called whenever the address has changed by itself. */
export function followAddress(): void {
  show(named(location.pathname))
}

function show(name: Part | null): void {
  part.value = name
  fault.value = ''
  isSaved.value = false
  scrollTo(0, 0)
}
