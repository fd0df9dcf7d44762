/** The pages under Me: one name a page, in the address behind `/app/me/`. */
import {computed} from '@preact/signals'
import {fault} from '../api/asked.ts'
import {address, addressOf, navigate, visit} from '../routes.ts'
import {isSaved} from './profile.ts'

export const PARTS = ['messages', 'reminders', 'reach', 'sharing', 'looked', 'list', 'usual', 'away', 'about', 'key', 'phone', 'leaving'] as const
export type Part = (typeof PARTS)[number]

function named(path: string): Part | null {
  const name = path.slice(addressOf('me').length + 1)
  return (PARTS as readonly string[]).includes(name) ? (name as Part) : null
}

export const part = computed<Part | null>(() => named(address.value))

export function addressOfPart(name: Part): string {
  return `${addressOf('me')}/${name}`
}

export function openPart(name: Part): void {
  visit(addressOfPart(name))
}

export function closePart(): void {
  navigate('me')
}

/** What was said of one page is not said of the next. */
part.subscribe(() => {
  fault.value = ''
  isSaved.value = false
})
