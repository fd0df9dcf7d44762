/** Nobody is signed in on this device. */
import {Confirm} from '../joining/Confirm.tsx'
import {navigate} from '../routes.ts'
import {Button, Screen} from '../ui/parts.tsx'
import {words} from '../words/index.ts'

export {recallEarlier} from '../joining/Confirm.tsx'

export function SignIn() {
  return (
    <Screen title={words('signin.title')}>
      <img class="figure" src="/api/v1/poses/reclined-figure-four/figures/3.svg" alt="" width={320} height={320} />
      <p>{words('signin.what')}</p>
      <Confirm />
      <div class="foot stack">
        <Button onClick={() => navigate('join')}>{words('signin.join')}</Button>
        <a class="button quiet" href="/accounts/login/?next=/app/">
          {words('signin.account')}
        </a>
        <a class="button link" href="/try/">
          {words('signin.try')}
        </a>
      </div>
    </Screen>
  )
}
