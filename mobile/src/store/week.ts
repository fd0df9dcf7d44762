/** The week as seven marks. They tell, and never scold. */
import {signal} from '@preact/signals'
import {api} from '../api/client.ts'
import type {CalendarShown} from '../api/shapes.ts'
import {isGuest} from '../where.ts'
import {keep, kept} from './database.ts'

export const week = signal<CalendarShown | null>(null)

export async function recallWeek(): Promise<void> {
  week.value = (await kept('week')) ?? null
}

/** Monday to Sunday around the athlete's own day. */
export function weekAround(day: string): {from: string; to: string} {
  const here = new Date(`${day}T12:00:00Z`)
  const sinceMonday = (here.getUTCDay() + 6) % 7
  const on = (days: number): string => new Date(here.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  return {from: on(-sinceMonday), to: on(6 - sinceMonday)}
}

export async function refreshWeek(day: string): Promise<void> {
  if (isGuest) return
  const {data} = await api.GET('/api/v1/calendar/', {params: {query: weekAround(day)}}).catch(() => ({data: undefined}))
  if (!data) return
  week.value = data
  await keep('week', data)
}
