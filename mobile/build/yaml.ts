import {parse} from 'yaml'
import type {Plugin} from 'vite'

/** The server's own files as data: a rule or a number stands in one place, and the bundle carries what is written there. */
export function yaml(): Plugin {
  return {
    name: 'yaml',
    transform(source, id) {
      if (!id.endsWith('.yaml')) return null
      return {code: `export default ${JSON.stringify(parse(source))}`, map: null, moduleType: 'js'}
    },
  }
}
