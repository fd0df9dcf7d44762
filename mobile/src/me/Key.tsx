import {me} from '../store/own.ts'
import {words} from '../words/index.ts'
import {Page} from './Page.tsx'

/** A claimed name hangs on this one device until there is a second way in. */
export function Key() {
  const canHavePasskey = 'credentials' in navigator && !/^[\d.]+$/.test(location.hostname)
  return (
    <Page title={words('key.title')}>
      <p>{words(me.value?.is_bound ? 'key.bound' : 'key.loose')}</p>
      {me.value?.email && <p class="note plain">{me.value.email}</p>}
      <div class="stack">
        {canHavePasskey && (
          <a class="button plain" href="/accounts/2fa/webauthn/add/?next=/app/me">
            {words('key.passkey')}
          </a>
        )}
        <a class={canHavePasskey ? 'button quiet' : 'button plain'} href="/accounts/email/">
          {words('key.email')}
        </a>
      </div>
    </Page>
  )
}
