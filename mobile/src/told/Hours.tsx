import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import {words} from '../words/index.ts'
import {whenTheyLook} from './hours.ts'

/** When somebody is likely to look, in their own words; and that nobody watches meanwhile. */
export function Hours() {
  const hours = useSignal('')
  useEffect(() => void whenTheyLook().then((said) => (hours.value = said)), [])
  return (
    <p class="soft small">
      {hours.value && words('told.hours', {hours: hours.value})} {words('told.not_live')}
    </p>
  )
}
