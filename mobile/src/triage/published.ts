/** The rules this version of the app was built with: the very file the server reads. */
import published from '../../../athletes/rules/ruleset.yaml'
import {evaluator} from './assess.ts'
import type {Ruleset} from './ruleset.ts'

export const ruleset = published as Ruleset
export const assess = evaluator(ruleset)
