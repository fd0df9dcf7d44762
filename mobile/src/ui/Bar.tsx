import {addressOf, navigate, type Route, route} from '../routes.ts'
import {words} from '../words/index.ts'
import {Icon, type IconName} from './Icon.tsx'

const TABS: readonly [Route, IconName][] = [
  ['today', 'sun'],
  ['progress', 'line'],
  ['me', 'person'],
]

export function Bar() {
  return (
    <nav class="bar" aria-label={words('frame.main')}>
      {TABS.map(([to, icon]) => (
        <a key={to} href={addressOf(to)} aria-current={route.value === to ? 'page' : undefined} onClick={(event) => go(event, to)}>
          <Icon name={icon} />
          {words(`frame.${to}` as 'frame.today')}
        </a>
      ))}
    </nav>
  )
}

function go(event: Event, to: Route): void {
  event.preventDefault()
  navigate(to)
}
