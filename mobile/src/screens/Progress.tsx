/** Looking back: what was done and felt, the own cases, and who has looked. */
import {api} from '../api/client.ts'
import {addressOfPart} from '../me/parts.ts'
import {Cases} from '../progress/Cases.tsx'
import {Comments} from '../progress/Comments.tsx'
import {Figures} from '../progress/Figures.tsx'
import '../progress/progress.css'
import {me} from '../store/own.ts'
import '../ui/forms.css'
import {Loaded, useLoaded} from '../ui/Loaded.tsx'
import {Screen} from '../ui/parts.tsx'
import {words} from '../words/index.ts'

export function Progress() {
  return (
    <Screen title={words('frame.progress')}>
      <Comments />
      {me.value && <Own athlete={me.value.id} />}
      <Cases />
      <p>
        <a href={addressOfPart('looked')}>{words('looked.title')}</a>
      </p>
    </Screen>
  )
}

function Own({athlete}: {athlete: string}) {
  const loading = useLoaded(() => api.GET('/api/v1/athletes/{id}/progress/', {params: {path: {id: athlete}}}), 'progress')
  return (
    <>
      <Loaded loading={loading}>{(progress) => <Figures progress={progress} />}</Loaded>
      <p class="soft small">{words('progress.same')}</p>
    </>
  )
}
