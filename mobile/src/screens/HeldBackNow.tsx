/** What is on hold: why, until when, and who can take it back. There is no substitute. */
import type {HeldBack} from '../api/shapes.ts'
import {pose} from '../store/own.ts'
import {dayInWords} from '../ui/dates.ts'
import {type Word, words} from '../words/index.ts'

export function HeldBackNow({heldBack}: {heldBack: readonly HeldBack[]}) {
  if (heldBack.length === 0) return null
  return (
    <section class="stack">
      <h2>{words('today.held_back')}</h2>
      <ul class="stack">
        {heldBack.map((each) => (
          <li key={each.id ?? each.pose} class="note plain">
            <strong>{each.pose ? (pose(each.pose)?.name ?? each.pose) : words('today.whole_routine')}</strong>
            <p class="soft">{why(each)}</p>
            <p class="small">{words(`today.lifted_by_${each.lifted_by}` as Word)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function why({reason, by, until}: HeldBack): string {
  const because = words(`today.because_${reason}` as Word, {who: by ?? words('today.your_coach')})
  if (!until) return because
  return `${because}, ${words('today.until_day', {day: dayInWords(until)})}`
}
