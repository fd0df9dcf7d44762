import {frame} from './en/frame.ts'
import {practice} from './en/practice.ts'
import {screens} from './en/screens.ts'

export const en = {...frame, ...practice, ...screens}
