/** From a link, a QR or eight letters to today's session. */
import {useEffect} from 'preact/hooks'
import {Birth, TooYoung} from '../joining/Birth.tsx'
import {Cautions} from '../joining/Cautions.tsx'
import {Choices} from '../joining/Choices.tsx'
import {Code} from '../joining/Code.tsx'
import {Guardian} from '../joining/Guardian.tsx'
import '../joining/joining.css'
import {begin, type Step, step} from '../joining/joining.ts'
import {Names} from '../joining/Names.tsx'
import {navigate} from '../routes.ts'
import '../ui/forms.css'

const SCREENS = {
  code: Code,
  names: Names,
  birth: Birth,
  too_young: TooYoung,
  guardian: Guardian,
  choices: Choices,
  list: Cautions,
} satisfies Record<Exclude<Step, 'done'>, () => unknown>

export function Join() {
  useEffect(() => void begin(), [])
  useEffect(() => {
    if (step.value === 'done') navigate('today', {replace: true})
  }, [step.value])
  if (!step.value || step.value === 'done') return null
  const Shown = SCREENS[step.value]
  return <Shown />
}
