/** Days and moments as people here say them. */
import {language} from '../words/index.ts'

function said(at: Date, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(spoken(), how).format(at)
}

/** The app's language as this device's owner writes it: English has two clocks. */
function spoken(): string {
  return navigator.languages.find((tag) => tag.startsWith(language.value)) ?? language.value
}

/** `2026-11-24`: a day of the athlete's own, whatever zone the device stands in. */
export function dayInWords(day: string): string {
  return said(new Date(`${day}T12:00:00`), {weekday: 'short', day: 'numeric', month: 'short'})
}

export function todayInWords(): string {
  return said(new Date(), {weekday: 'long', day: 'numeric', month: 'long'})
}

export function momentInWords(at: string): string {
  return said(new Date(at), {day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'})
}

/** Monday is 0, as in the API. */
export function weekdayName(number: number): string {
  return said(new Date(2024, 0, 1 + number), {weekday: 'short'})
}

/** Today by this device's clock. */
export function localDay(at = new Date()): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
