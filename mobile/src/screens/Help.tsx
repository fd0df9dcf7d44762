/** When to get medical help: there without a network, whatever is on hold. */
import {useToday} from '../store/own.ts'
import {BackButton} from '../ui/BackButton.tsx'
import {Screen} from '../ui/parts.tsx'
import {Unreviewed} from '../ui/Unreviewed.tsx'
import {words} from '../words/index.ts'

export function Help() {
  const safety = useToday()?.safety
  const call = safety?.numbers.emergency_call
  return (
    <Screen title={words('help.title')}>
      <BackButton to="today" />
      {call ? (
        <a class="button safety" href={`tel:${call.replace(/ /g, '')}`}>
          {words('stop.call', {number: call})}
        </a>
      ) : (
        <p>{safety ? words('stop.call_local') : words('help.never_loaded')}</p>
      )}
      {safety && (
        <>
          <p>{words('help.list')}</p>
          <ul class="sign-list">
            {safety.red_flag_list.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
          <p class="small soft">{safety.disclaimer}</p>
          <Unreviewed />
        </>
      )}
    </Screen>
  )
}
