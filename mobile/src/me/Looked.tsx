import {api} from '../api/client.ts'
import {momentInWords} from '../ui/dates.ts'
import {Loaded, useLoaded} from '../ui/Loaded.tsx'
import {type Word, words} from '../words/index.ts'
import {Page} from './Page.tsx'

/** Who opened my answers, and when. */
export function Looked() {
  const loading = useLoaded(() => api.GET('/api/v1/me/access-log/'), 'access-log')
  return (
    <Page title={words('looked.title')}>
      <Loaded loading={loading}>
        {({results}) =>
          results.length === 0 ? (
            <p class="soft">{words('looked.nobody')}</p>
          ) : (
            <ul class="list">
              {results.map((line) => (
                <li key={line.id} class="row apart">
                  <span>
                    <strong>{line.reader_name ?? words('looked.erased')}</strong>
                    <br />
                    <span class="soft small">{words(ACTIONS[line.action] ?? 'looked.other')}</span>{' '}
                    {line.reason && <q class="soft small">{line.reason}</q>}
                  </span>
                  <time class="soft small">{momentInWords(line.at)}</time>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}

const ACTIONS: Record<string, Word> = {
  'alert.read': 'looked.case',
  'alerts.listed': 'looked.cases',
  'check_in.read': 'looked.session',
  'check_ins.read': 'looked.session',
  'comments.read': 'looked.session',
  'report.read': 'looked.report',
  'reports.read': 'looked.report',
  'preview.read': 'looked.plan',
  'place.reissued': 'looked.reissued',
  'guardian.cases.read': 'looked.cases',
  'answers.opened': 'looked.answers',
  'account.merged': 'looked.merged',
}
