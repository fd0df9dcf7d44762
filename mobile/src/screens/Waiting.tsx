/** What has not gone out yet, and what was refused, with its reason. Nothing disappears unread. */
import type {Problem} from '../api/shapes.ts'
import {dismiss, flush, waiting} from '../outbox/outbox.ts'
import type {Waiting as Line} from '../store/database.ts'
import {me} from '../store/own.ts'
import {BackButton} from '../ui/BackButton.tsx'
import {momentInWords} from '../ui/dates.ts'
import {Button, Screen} from '../ui/parts.tsx'
import {words} from '../words/index.ts'

export function Waiting() {
  const lines = waiting.value
  const isAnyUnsent = lines.some((line) => !line.refused)
  return (
    <Screen title={words('waiting.title')}>
      <BackButton to="today" />
      <p class="soft">{words(isAnyUnsent ? 'waiting.explained' : lines.length > 0 ? 'waiting.only_refused' : 'waiting.nothing')}</p>
      <ul class="stack">
        {lines.map((line) => (
          <li key={line.place} class={line.refused ? 'card' : 'note plain'}>
            <OneLine line={line} />
          </li>
        ))}
      </ul>
      {isAnyUnsent && (
        <Button kind="quiet" onClick={() => void flush()}>
          {words('waiting.now')}
        </Button>
      )}
    </Screen>
  )
}

function OneLine({line}: {line: Line}) {
  const isOfSomebodyElse = me.value !== null && line.person !== '' && line.person !== me.value.id
  return (
    <>
      <p>
        <strong>{words(`waiting.${line.item.kind}`)}</strong> <span class="soft">{momentInWords(line.written_at)}</span>
      </p>
      {isOfSomebodyElse && <p class="small soft">{words('waiting.of_somebody_else')}</p>}
      {line.refused && (
        <>
          <p>
            {words('waiting.refused')}: {reasonsOf(line.refused)}
          </p>
          <Button kind="quiet" onClick={() => void dismiss(line)}>
            {words('waiting.read')}
          </Button>
        </>
      )}
    </>
  )
}

/** Field by field where the server says so, else as a whole. */
function reasonsOf({detail, errors = []}: Problem): string {
  return errors.length > 0 ? errors.map((fault) => fault.detail).join(' ') : detail
}
