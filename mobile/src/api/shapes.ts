/** The API's shapes under the names the app uses for them. */
import type {components} from './schema.ts'

export type Schemas = components['schemas']

export type Today = Schemas['Today']
export type RoutineToday = Schemas['RoutineToday']
export type StepToday = Schemas['StepToday']
export type HeldBack = Schemas['HeldBack']
export type Question = Schemas['Question']
export type Pose = Schemas['Pose']
export type PoseStep = Schemas['Step']
export type PoseVariant = Schemas['Variant']
export type CheckIn = Schemas['CheckInRequest']
export type Hold = Schemas['HoldRequest']
export type Report = Schemas['ReportRequest']
export type FollowUp = Schemas['FollowUpRequest']
export type StoredReport = Schemas['StoredReport']
export type Me = Schemas['Me']
export type Side = StepToday['sides'][number]
export type Problem = Schemas['Problem']
export type SyncItem = Schemas['SyncItemRequest']
export type AwayItem = {kind: 'away'; id: string; body: Omit<Schemas['AwayRequest'], 'id'>}
/** What waits on the phone: all of it is sent when there is a network. */
export type Item = SyncItem | AwayItem
export type SyncResult = Schemas['SyncResult']
export type Told = Schemas['Told']
export type CalendarShown = Schemas['Calendar']
export type DayState = CalendarShown['days'][number]['state']
