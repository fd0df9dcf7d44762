/** The frame around the screens: what is open now, and the bar at the bottom where nothing is running. */
import {useSignal, useSignalEffect} from '@preact/signals'
import type {ComponentType} from 'preact'
import {ALONE, route, SCREENS} from '../routes.ts'
import {signedIn} from '../store/own.ts'
import {isGuest} from '../where.ts'
import {Bar} from './Bar.tsx'

export function App() {
  const Screen = useSignal<ComponentType | null>(null)
  useSignalEffect(() => {
    const wanted = !isGuest && signedIn.value === 'no' && !['join', 'signin', 'help'].includes(route.value) ? 'signin' : route.value
    void SCREENS[wanted]().then((found) => {
      if (route.peek() === wanted || wanted === 'signin') Screen.value = found
    })
  })
  const Shown = Screen.value
  return (
    <>
      {Shown && <Shown />}
      {!isGuest && signedIn.value !== 'no' && !ALONE.has(route.value) && <Bar />}
    </>
  )
}
