/** On opening, and whenever the app comes back: is this phone still rung, and is there word for it? */
import {refreshInbox} from './inbox.ts'
import {keepRinging} from './push.ts'

export async function onOpening(): Promise<void> {
  await Promise.allSettled([keepRinging(), refreshInbox()])
}
