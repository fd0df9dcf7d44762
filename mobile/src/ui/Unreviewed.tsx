import {useToday} from '../store/own.ts'
import {words} from '../words/index.ts'

/** Safety words that no second person has read in this language say so, on each screen that shows them. */
export function Unreviewed() {
  return useToday()?.safety.translation_reviewed === false ? <p class="unreviewed small soft">{words('stop.unreviewed')}</p> : null
}
