/** What is said where nothing may be kept on the server: it holds poses back on this device, as the server would. */
import type {HeldBack, Schemas, StepToday, Today} from '../api/shapes.ts'

type Question = Schemas['CautionQuestion']

/** Codes said yes to, and of those the ones a health professional agreed to. */
export interface Ticked {
  yes: readonly string[]
  agreed: readonly string[]
}

export interface OwnCautions {
  said: Ticked
  said_on: string
  /** Said yes to, and on file; those without a go-ahead hold back. */
  onFile: readonly Pick<Question, 'code' | 'scope' | 'holds_back'>[]
}

export function cautionsOf(said: Ticked, said_on: string, questions: readonly Question[]): OwnCautions {
  const onFile = questions.filter(({code}) => said.yes.includes(code)).map(({code, scope, holds_back}) => ({code, scope, holds_back}))
  return {said, said_on, onFile}
}

export function withCautions(day: Today, cautions: OwnCautions | undefined): Today {
  // what is so today alone is asked again on another day
  const inForce = cautions?.onFile.filter(({scope}) => scope !== 'today' || cautions.said_on === day.day) ?? []
  const waiting = inForce.filter(({code}) => !cautions?.said.agreed.includes(code))
  if (inForce.length === 0) return day
  const routines = day.routines.map((routine) => ({...routine, steps: routine.steps.map((step) => heldBy(waiting, step))}))
  const facts = {...day.facts, cautions_by_pose: byPose(inForce)}
  return {...day, routines, facts, held_back: [...day.held_back, ...linesOf(byPose(waiting))]}
}

/** Two cautions on one pose: only what both leave open stays open. */
function heldBy(cautions: OwnCautions['onFile'], step: StepToday): StepToday {
  const left = cautions.map(({holds_back}) => holds_back[step.pose]).filter((open) => open !== undefined)
  if (left.length === 0) return step
  const open_variants = left.reduce((one, other) => one.filter((way) => other.includes(way)))
  return {...step, open_variants, held_back: step.held_back || open_variants.length === 0}
}

function byPose(cautions: OwnCautions['onFile']): Record<string, string[]> {
  const codes: Record<string, string[]> = {}
  for (const {code, holds_back} of cautions) for (const slug of Object.keys(holds_back)) (codes[slug] ??= []).push(code)
  return codes
}

function linesOf(waiting: Record<string, string[]>): HeldBack[] {
  const plain = {id: null, scope: 'pose', reason: 'caution', alert: null, until: null, lifted_by: 'go_ahead', by: null} as const
  return Object.entries(waiting).map(([slug, codes]) => ({...plain, pose: slug, codes}))
}
