import {useEffect} from 'preact/hooks'
import {markRead, type Message, messages, refreshInbox} from '../push/inbox.ts'
import {momentInWords} from '../ui/dates.ts'
import {words} from '../words/index.ts'
import {Page} from './Page.tsx'

/** What was told to this person, newest first. */
export function Messages() {
  useEffect(() => void refreshInbox(), [])
  const known = messages.value
  return (
    <Page title={words('messages.title')}>
      {known === null && <p class="soft">{words('frame.loading')}</p>}
      {known?.length === 0 && <p class="soft">{words('messages.none')}</p>}
      <ul class="list">
        {known?.map((message) => (
          <Line key={message.id} message={message} />
        ))}
      </ul>
    </Page>
  )
}

function Line({message}: {message: Message}) {
  const open = async (event: Event) => {
    event.preventDefault()
    await markRead(message)
    location.assign(message.kind === 'comment' ? '/app/progress' : message.path)
  }
  return (
    <li>
      <a class="message" href={message.path} onClick={(event) => void open(event)}>
        {!message.read_at && <span class="unread" role="img" aria-label={words('messages.unread')} />}
        <span class="grow">
          <strong>{message.title}</strong>
          <br />
          <span class="soft small">{message.body}</span>
        </span>
        <time class="soft small">{momentInWords(message.created_at)}</time>
      </a>
    </li>
  )
}
