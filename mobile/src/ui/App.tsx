/** The frame around the screens: what is open now, and the bar at the bottom where nothing is running. */
import {computed, useSignal, useSignalEffect} from '@preact/signals'
import type {ComponentType} from 'preact'
import {ALONE, type Route, route, SCREENS} from '../routes.ts'
import {signedIn} from '../store/own.ts'
import {isGuest} from '../where.ts'
import {Bar} from './Bar.tsx'

const OPEN_TO_ALL: readonly Route[] = ['join', 'signin', 'help']
const wanted = computed<Route>(() => (!isGuest && signedIn.value === 'no' && !OPEN_TO_ALL.includes(route.value) ? 'signin' : route.value))

/** The first screen, to be there when the frame is drawn: nothing is seen to be put together. */
export function firstScreen(): Promise<ComponentType> {
  return SCREENS[wanted.peek()]()
}

export function App({first}: {first: ComponentType}) {
  const Screen = useSignal<ComponentType>(first)
  useSignalEffect(() => {
    const name = wanted.value
    void SCREENS[name]().then((found) => {
      if (wanted.peek() === name) Screen.value = found
    })
  })
  const Shown = Screen.value
  return (
    <>
      <Shown />
      {!isGuest && signedIn.value !== 'no' && !ALONE.has(route.value) && <Bar />}
    </>
  )
}
