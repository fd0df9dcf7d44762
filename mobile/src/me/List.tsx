import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import {api} from '../api/client.ts'
import {CautionList} from '../joining/Cautions.tsx'
import {NOTHING, saveAnswers, tickedIn} from '../joining/cautions.ts'
import {kept} from '../store/database.ts'
import {Loaded, useLoaded} from '../ui/Loaded.tsx'
import {Button} from '../ui/parts.tsx'
import {words} from '../words/index.ts'
import {Page} from './Page.tsx'
import {isSaved} from './profile.ts'

/** The list of before the first session, whenever something has changed. */
export function List() {
  const loading = useLoaded(() => api.GET('/api/v1/me/go-ahead/'), 'go-ahead')
  const said = useSignal(NOTHING)
  const latest = loading.value?.latest
  useEffect(() => void kept('cautions').then((here) => (said.value = here?.said ?? tickedIn(latest ?? null))), [latest])
  return (
    <Page title={words('me.list')}>
      <p class="soft">{words('list.how')}</p>
      <Loaded loading={loading}>
        {(list) => (
          <>
            <CautionList list={list} said={said.value} onSay={(now) => (said.value = now)} />
            <Button onClick={() => void saveAnswers(list, said.value).then((isHeard) => (isSaved.value = isHeard))}>{words('me.save')}</Button>
          </>
        )}
      </Loaded>
    </Page>
  )
}
