import {signal} from '@preact/signals'

/** The routine that is about to be done, by its id. */
export const chosenRoutine = signal<string | null>(null)
