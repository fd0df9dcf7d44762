/** The map of the app: one name a screen, one file a screen. Light ones come with the shell, the others when they are first wanted. */
import {computed, signal} from '@preact/signals'
import type {ComponentType} from 'preact'
import {Today} from './screens/Today.tsx'
import {home} from './where.ts'

type Screen = () => Promise<ComponentType>

/** In the address `home + name`; `today` is home itself. */
export const SCREENS = {
  today: async () => Today,
  before: async () => (await import('./screens/Before.tsx')).Before,
  player: async () => (await import('./screens/Player.tsx')).Player,
  stop: async () => (await import('./screens/Stop.tsx')).Stop,
  help: async () => (await import('./screens/Help.tsx')).Help,
  waiting: async () => (await import('./screens/Waiting.tsx')).Waiting,
  after: async () => (await import('./screens/After.tsx')).After,
  morning: async () => (await import('./screens/Morning.tsx')).Morning,
  progress: async () => (await import('./screens/Progress.tsx')).Progress,
  me: async () => (await import('./screens/Me.tsx')).Me,
  join: async () => (await import('./screens/Join.tsx')).Join,
  signin: async () => {
    const {SignIn, recallEarlier} = await import('./screens/SignIn.tsx')
    await recallEarlier().catch(() => undefined)
    return SignIn
  },
} satisfies Record<string, Screen>

export type Route = keyof typeof SCREENS

/** Screens without the bar at the bottom: nothing there may pull a thumb away. */
export const ALONE: ReadonlySet<Route> = new Set<Route>(['before', 'player', 'stop', 'after', 'join', 'signin'])

function named(path: string): Route {
  const name = path.slice(home.length).split('/')[0] ?? ''
  return name in SCREENS ? (name as Route) : 'today'
}

/** Where the app stands; what is below a screen, it reads itself. */
export const address = signal(location.pathname)
export const route = computed<Route>(() => named(address.value))

export function addressOf(to: Route): string {
  return to === 'today' ? home : home + to
}

/** `replace` for what must not come back with the back button: a hold that is over, a report that was sent. */
export function navigate(to: Route, {replace = false} = {}): void {
  visit(addressOf(to), replace)
}

export function visit(path: string, replace = false): void {
  if (path !== address.peek()) history[replace ? 'replaceState' : 'pushState'](null, '', path)
  address.value = path
  scrollTo(0, 0)
}

addEventListener('popstate', () => {
  address.value = location.pathname
})
