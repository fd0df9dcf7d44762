/** The stop that is under way, as the device holds it. Apart from the rules that judge it: to show that there is one, none of them has to be loaded. */
import {signal} from '@preact/signals'
import {kept} from '../store/database.ts'
import type {Stopping} from './stopping.ts'

export const stopping = signal<Stopping | null>(null)

export async function recallStopping(): Promise<void> {
  stopping.value = (await kept('stopping')) ?? null
}
