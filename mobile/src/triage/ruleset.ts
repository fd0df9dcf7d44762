/** The server's ruleset as the phone reads it. */

export type Level = 'none' | 'watch' | 'alert' | 'urgent'
export type UrgentKind = 'same_day' | 'emergency_now'
export type PauseScope = 'none' | 'pose' | 'routine'

export const LEVELS: readonly Level[] = ['none', 'watch', 'alert', 'urgent']
export const KINDS: readonly UrgentKind[] = ['same_day', 'emergency_now']

export interface Ruleset {
  version: string
  report: Readonly<Record<string, unknown>>
  lists: Readonly<Record<'core_flags' | 'other_flags', readonly string[]>> & Readonly<Record<string, readonly string[]>>
  thresholds: Readonly<Record<string, {value: number}>>
  scale_back: {share: number; least_seconds: number}
  definitions: Readonly<Record<string, string>>
  rules: readonly {id: string; level: Level; conditions: readonly {when: string; kind?: UrgentKind; waits?: boolean}[]}[]
  reask: readonly {rule: string; when: string; ask: string; waits?: boolean}[]
  pause: {routine_when: string; routine_if_still_there: readonly string[]}
}

/** What `GET /today/` brings beside the report. */
export interface Facts {
  [name: string]: unknown
  thresholds?: Readonly<Record<string, number>>
}
