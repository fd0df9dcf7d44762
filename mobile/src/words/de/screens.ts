import {after} from './after.ts'
import {body} from './body.ts'
import {joining} from './joining.ts'
import {me} from './me.ts'
import {progress} from './progress.ts'

export const screens = {
  ...after,
  ...body,
  ...joining,
  ...me,
  ...progress,
  'frame.no_network': 'Gerade ist kein Netz da. Versuch es gleich noch einmal.',
}
