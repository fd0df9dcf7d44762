import {me} from '../store/own.ts'
import {weekdayName} from '../ui/dates.ts'
import {words} from '../words/index.ts'
import {Field, Page} from './Page.tsx'
import {change} from './profile.ts'

const WEEK = [0, 1, 2, 3, 4, 5, 6]

/** When, on which days, tied to what: a cue that is there already holds better than an hour (STU:S31). */
export function Reminders() {
  const person = me.value
  if (!person) return null
  const {from, until} = person.quiet_hours
  return (
    <Page title={words('reminders.title')}>
      <p class="soft">{words('reminders.what')}</p>
      <Field label={words('reminders.cue')} hint={words('reminders.cue_example')} value={person.reminder_cue} onSay={(reminder_cue) => void change({reminder_cue})} />
      <Field
        label={words('reminders.time')}
        type="time"
        value={person.reminder_time ?? ''}
        onSay={(time) => void change({reminder_time: time || null})}
      />
      <Days chosen={person.reminder_days} onSay={(reminder_days) => void change({reminder_days})} />
      <h2>{words('reminders.quiet')}</h2>
      <p class="soft">{words('reminders.quiet_what')}</p>
      <div class="two">
        <Field label={words('reminders.from')} type="time" value={from} onSay={(time) => void change({quiet_hours: {from: time, until}})} />
        <Field label={words('reminders.until')} type="time" value={until} onSay={(time) => void change({quiet_hours: {from, until: time}})} />
      </div>
    </Page>
  )
}

function Days({chosen, onSay}: {chosen: readonly number[] | null; onSay: (days: number[] | null) => void}) {
  const turn = (day: number) => {
    const days = chosen?.includes(day) ? chosen.filter((each) => each !== day) : [...(chosen ?? []), day]
    onSay(days.length > 0 ? days : null)
  }
  return (
    <fieldset class="stack">
      <legend>{words('reminders.days')}</legend>
      <div class="chips weekdays">
        {WEEK.map((day) => (
          <button key={day} type="button" class="chip" aria-pressed={chosen?.includes(day) ?? false} onClick={() => turn(day)}>
            {weekdayName(day)}
          </button>
        ))}
      </div>
      <p class="soft small">{words(chosen ? 'reminders.own_days' : 'reminders.any_days')}</p>
    </fieldset>
  )
}
