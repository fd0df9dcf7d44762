/** Every word on screen but the safety texts, which come from the server and are the same for everybody. */
import {computed, signal} from '@preact/signals'
import {de} from './de.ts'
import {en} from './en.ts'

export type Word = keyof typeof en
export type Words = Record<Word, string>
export const LANGUAGES = {en, de} satisfies Record<string, Words>
export type Language = keyof typeof LANGUAGES

export function languageFor(locale: string | null | undefined): Language {
  const found = (locale ?? '').toLowerCase().split('-')[0] ?? ''
  return found in LANGUAGES ? (found as Language) : 'en'
}

export const language = signal<Language>(languageFor(navigator.language))
const spoken = computed<Words>(() => LANGUAGES[language.value])

/** One has words of its own. */
export function counted(key: 'frame.waiting' | 'frame.refused' | 'leaving.unsent', count: number): string {
  return count === 1 ? words(`${key}_one`) : words(key, {count})
}

/** `words('today.done', {done: 2, owed: 3})`: what stands in braces is filled in. */
export function words(key: Word, values: Readonly<Record<string, string | number>> = {}): string {
  return spoken.value[key].replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces))
}
