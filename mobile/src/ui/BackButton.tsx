import {navigate, type Route} from '../routes.ts'
import {words} from '../words/index.ts'
import {Icon} from './Icon.tsx'

export function BackButton({to}: {to: Route}) {
  return (
    <button type="button" class="round back" aria-label={words('frame.back')} onClick={() => navigate(to, {replace: true})}>
      <Icon name="back" />
    </button>
  )
}
