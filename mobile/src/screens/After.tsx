import {Screen} from '../ui/parts.tsx'
import {words} from '../words/index.ts'

export function After() {
  return <Screen title={words('soon.title')}>{null}</Screen>
}
