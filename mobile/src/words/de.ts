import {frame} from './de/frame.ts'
import {practice} from './de/practice.ts'
import {screens} from './de/screens.ts'
import type {Words} from './index.ts'

/** A key that is missing here is an error of the compiler. */
export const de: Words = {...frame, ...practice, ...screens}
