import {Screen} from '../ui/parts.tsx'
import {words} from '../words/index.ts'

export function Player() {
  return <Screen title={words('soon.title')}>{null}</Screen>
}
