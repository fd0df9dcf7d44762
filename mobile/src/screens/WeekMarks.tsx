import {useEffect} from 'preact/hooks'
import type {Today} from '../api/shapes.ts'
import {recallWeek, refreshWeek, week} from '../store/week.ts'
import {language, words} from '../words/index.ts'

/** Done, partly, rest, on hold, open, to come: seven marks and a denominator, and no colour that scolds. */
export function WeekMarks({day}: {day: Today}) {
  useEffect(() => {
    void recallWeek().then(() => refreshWeek(day.day))
  }, [day])
  const days = week.value?.days ?? []
  return (
    <section class="week" aria-label={counted(day)}>
      <p class="week-count">{counted(day)}</p>
      <ol class="week-days">
        {(days.length === 7 ? days : BLANK).map((each, index) => (
          <li key={index} class={each.day === day.day ? 'today' : undefined}>
            <span aria-hidden="true">{letter(index)}</span>
            <span class={`dot ${each.state}`}>
              <span class="unseen">{each.day ? words(`day.${each.state}`) : ''}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

const BLANK = Array.from({length: 7}, () => ({day: '', state: 'upcoming' as const}))
const MONDAY = Date.UTC(2026, 0, 5, 12)

function letter(index: number): string {
  return new Date(MONDAY + index * 86_400_000).toLocaleDateString(language.value, {weekday: 'narrow', timeZone: 'UTC'})
}

function counted(day: Today): string {
  const owed = Math.max(0, ...day.routines.map((routine) => routine.week.owed))
  const done = Math.max(0, ...day.routines.map((routine) => routine.week.done))
  if (owed === 0) return words('today.week_free')
  return words(done > owed ? 'today.week_extra' : 'today.week', {done, owed})
}
