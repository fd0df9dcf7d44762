/** "Numb or tingling – stop": on every screen of a session, always in the same place. Away from a hold it means the pose just left. */
import {navigate} from '../routes.ts'
import {beginStop} from '../stop/running.ts'
import {words} from '../words/index.ts'
import {originNow} from './origin.ts'
import {act, noteReport, sitting} from './sitting.ts'
import * as player from './session.ts'

export function Flag() {
  return (
    <button type="button" class="flag" onClick={stopNumb}>
      {words('player.flag')}
    </button>
  )
}

export function stopNumb(): void {
  stopWith('numb_tingling')
}

/** Ends the hold at once, wherever the session stands, and asks what it was. */
export function stopWith(ended: 'numb_tingling' | 'uncomfortable'): void {
  const before = sitting.peek()?.session
  const onset = before?.phase === 'hold' || before?.phase === 'asked' ? 'during_pose' : 'on_coming_out'
  act((session, now) => player.pause(player.stop(session, ended, now), now))
  const origin = originNow(onset)
  beginStop(origin, ended === 'numb_tingling')
  noteReport(origin.pose, origin.variant)
  navigate('stop')
}
