import {canInstall, install, isInstalled, isIos} from '../push/install.ts'
import {Icon} from '../ui/Icon.tsx'
import {Button} from '../ui/parts.tsx'
import {words} from '../words/index.ts'

/** Onto the home screen. iOS offers no button for it, so the two taps are drawn. */
export function InstallHint() {
  if (isInstalled()) return <p>{words('install.done')}</p>
  if (canInstall()) return <Button onClick={() => void install()}>{words('install.now')}</Button>
  if (!isIos()) return <p class="soft">{words('install.menu')}</p>
  return (
    <ol class="stack install-steps">
      <li class="row">
        <Icon name="share" />
        {words('install.ios_share')}
      </li>
      <li class="row">
        <Icon name="add" />
        {words('install.ios_add')}
      </li>
    </ol>
  )
}
