import {useEffect} from 'preact/hooks'
import {api} from '../api/client.ts'
import type {Schemas} from '../api/shapes.ts'
import {dayInWords} from '../ui/dates.ts'
import {Loaded, useLoaded} from '../ui/Loaded.tsx'
import {words} from '../words/index.ts'

type Comment = Schemas['OwnComment']

/** What coaches wrote on sessions. Shown here, they are read, and the coach sees that. */
export function Comments() {
  const loading = useLoaded(() => api.GET('/api/v1/me/comments/'), 'comments')
  const comments = loading.value?.results
  useEffect(() => void markRead(comments ?? []), [comments])
  if (comments?.length === 0) return null
  return (
    <section class="card">
      <h2>{words('comments.title')}</h2>
      <Loaded loading={loading}>
        {({results}) => (
          <ul class="list">
            {results.map((comment) => (
              <li key={comment.id} class={comment.read_at ? 'comment' : 'comment fresh'}>
                <p>{comment.text}</p>
                <p class="soft small">
                  {words('comments.by', {who: comment.author, day: dayInWords(comment.day)})}
                  {!comment.read_at && <strong> {words('comments.fresh')}</strong>}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  )
}

/** Each session's own door marks what it shows. */
async function markRead(comments: readonly Comment[]): Promise<void> {
  const sessions = new Set(comments.filter(({read_at}) => !read_at).map(({check_in}) => check_in))
  await Promise.allSettled([...sessions].map((id) => api.GET('/api/v1/check-ins/{id}/comments/', {params: {path: {id}}})))
}
