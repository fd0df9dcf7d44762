/** The athlete's own affairs: a page of lines, and a page behind each. */
import {useEffect} from 'preact/hooks'
import {About} from '../me/About.tsx'
import {Away} from '../me/Away.tsx'
import {Key} from '../me/Key.tsx'
import {Leaving} from '../me/Leaving.tsx'
import {List} from '../me/List.tsx'
import {Looked} from '../me/Looked.tsx'
import '../me/me.css'
import {Messages} from '../me/Messages.tsx'
import {addressOfPart, openPart, type Part, part} from '../me/parts.ts'
import {Phone} from '../me/Phone.tsx'
import {Reach} from '../me/Reach.tsx'
import {Reminders} from '../me/Reminders.tsx'
import {Sharing} from '../me/Sharing.tsx'
import {Usual} from '../me/Usual.tsx'
import {messages, refreshInbox, unreadIn} from '../push/inbox.ts'
import {me} from '../store/own.ts'
import '../ui/forms.css'
import {Icon} from '../ui/Icon.tsx'
import {Screen} from '../ui/parts.tsx'
import {words} from '../words/index.ts'

const PAGES = {
  messages: Messages,
  reminders: Reminders,
  reach: Reach,
  sharing: Sharing,
  looked: Looked,
  list: List,
  usual: Usual,
  away: Away,
  about: About,
  key: Key,
  phone: Phone,
  leaving: Leaving,
} satisfies Record<Part, () => unknown>

const GROUPS: readonly (readonly Part[])[] = [
  ['messages', 'reminders', 'reach', 'away'],
  ['sharing', 'looked', 'list', 'usual'],
  ['about', 'key', 'phone', 'leaving'],
]

export function Me() {
  useEffect(() => void refreshInbox(), [])
  if (!part.value) return <Lines />
  const Page = PAGES[part.value]
  return <Page />
}

function Lines() {
  const person = me.value
  return (
    <Screen title={person?.name ?? words('frame.me')}>
      <p class="soft">{person?.memberships.map((own) => (own.approved ? own.team_name : words('me.waits', {team: own.team_name}))).join(', ')}</p>
      {person && !person.is_bound && (
        <button type="button" class="note loose" onClick={() => openPart('key')}>
          {words('me.loose')}
        </button>
      )}
      {GROUPS.map((group) => (
        <ul key={group[0]} class="card lines">
          {group.map((name) => (
            <li key={name}>
              <Line name={name} />
            </li>
          ))}
        </ul>
      ))}
      <p class="soft small">
        <a href="/safety/">{words('me.safety')}</a>
      </p>
    </Screen>
  )
}

function Line({name}: {name: Part}) {
  const unread = name === 'messages' ? unreadIn(messages.value) : 0
  return (
    <a href={addressOfPart(name)} onClick={(event) => (event.preventDefault(), openPart(name))}>
      <span class="grow">{words(`${name === 'list' ? 'me.list' : `${name}.title`}` as 'away.title')}</span>
      {unread > 0 && <span class="count">{words('messages.count', {count: unread})}</span>}
      <Icon name="next" />
    </a>
  )
}
