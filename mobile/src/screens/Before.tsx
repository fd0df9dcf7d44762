import {Screen} from '../ui/parts.tsx'
import {words} from '../words/index.ts'

export function Before() {
  return <Screen title={words('soon.title')}>{null}</Screen>
}
