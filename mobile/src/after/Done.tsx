/** It is on the device; a mark says whether it is with the server. What else is worth saying comes after the first session, never before. */
import {waiting} from '../outbox/outbox.ts'
import {addressOfPart, type Part} from '../me/parts.ts'
import {navigate} from '../routes.ts'
import {me, today} from '../store/own.ts'
import {Icon} from '../ui/Icon.tsx'
import {Button, Screen} from '../ui/parts.tsx'
import {isGuest} from '../where.ts'
import {words} from '../words/index.ts'

export function Done() {
  const isWaiting = waiting.value.some(({item}) => item.kind === 'check_in')
  const week = today.value?.routines[0]?.week
  return (
    <Screen title={words('after.thanks')}>
      {isGuest ? (
        <p>{words('after.guest')}</p>
      ) : (
        <>
          <p class="row kept" role="status">
            <Icon name={isWaiting ? 'cloud' : 'check'} />
            {words(isWaiting ? 'after.on_phone' : 'after.sent')}
          </p>
          {week && week.owed > 0 && <p class="soft">{words('after.week', {done: week.done, owed: week.owed})}</p>}
          <Offers />
        </>
      )}
      <div class="foot stack">
        <Button onClick={() => navigate('today', {replace: true})}>{words('after.back')}</Button>
      </div>
    </Screen>
  )
}

/** What nobody has said yet. Each can wait. */
function Offers() {
  const person = me.value
  if (!person) return null
  const missing: Part[] = []
  if (person.reminder_time === null) missing.push('reminders')
  if (!person.is_bound) missing.push('key')
  if (!person.phone || !person.emergency_contact.phone) missing.push('about')
  if (missing.length === 0) return null
  return (
    <section class="card offers">
      <h2>{words('after.later')}</h2>
      {missing.map((part) => (
        <a key={part} href={addressOfPart(part)}>
          {words(`after.offer_${part}` as 'after.offer_key')}
          <Icon name="next" />
        </a>
      ))}
    </section>
  )
}
