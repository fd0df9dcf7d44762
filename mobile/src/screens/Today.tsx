import {useToday} from '../store/own.ts'
import {Screen} from '../ui/parts.tsx'
import {words} from '../words/index.ts'

export function Today() {
  const day = useToday()
  return (
    <Screen title={words('today.title')}>
      {day?.routines.map((routine) => <section key={routine.routine}>{routine.name}</section>)}
    </Screen>
  )
}
