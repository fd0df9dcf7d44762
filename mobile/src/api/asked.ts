/** Asking the server with somebody waiting: the answer, or a reason on screen. */
import {signal} from '@preact/signals'
import {words} from '../words/index.ts'
import type {Problem} from './shapes.ts'

export interface Answer<T> {
  data?: T
  error?: unknown
}

/** Why the last thing asked for did not work, in the server's words. */
export const fault = signal('')

export async function asked<T>(answer: Promise<Answer<T>>): Promise<T | null> {
  fault.value = ''
  const {data, error} = await answer.catch(unreachable)
  if (error === undefined) return data ?? ({} as T)
  fault.value = reasonOf(error)
  return null
}

export function unreachable(): {data?: never; error: null} {
  return {error: null}
}

/** A field's own reason says more than "some fields were not accepted". */
export function reasonOf(error: unknown): string {
  const problem = error as Problem | null
  return problem?.errors?.[0]?.detail ?? problem?.detail ?? words('frame.no_network')
}
