import {body} from './body.ts'
import {joining} from './joining.ts'

export const screens = {
  ...body,
  ...joining,
  'frame.no_network': 'Gerade ist kein Netz da. Versuch es gleich noch einmal.',
  'soon.title': 'Lumbar',
}
