import numbers from '../../../athletes/rules/emergency_numbers.yaml'
import {me} from '../store/own.ts'
import {language, words} from '../words/index.ts'
import {Choose, Field, Page} from './Page.tsx'
import {change} from './profile.ts'

const LANGUAGES = [
  ['en', 'English'],
  ['de', 'Deutsch'],
] as const

/** How to be reached when it matters, and where one lives: the country decides which number an urgent screen shows. */
export function About() {
  const person = me.value
  if (!person) return null
  const {name, phone} = person.emergency_contact
  return (
    <Page title={words('about.title')}>
      <Field label={words('about.phone')} type="tel" autocomplete="tel" value={person.phone} onSay={(given) => void change({phone: given})} />
      <div class="card">
        <h2>{words('about.emergency')}</h2>
        <p class="soft small">{words('about.emergency_what')}</p>
        <Field label={words('about.name')} value={name} onSay={(given) => void change({emergency_contact: {name: given, phone}})} />
        <Field label={words('about.their_phone')} type="tel" value={phone} onSay={(given) => void change({emergency_contact: {name, phone: given}})} />
      </div>
      <Choose label={words('about.country')} value={person.country} options={countries()} onSay={(country) => void change({country})} />
      <Choose label={words('about.language')} value={person.locale} options={LANGUAGES} onSay={(locale) => void speak(locale as 'en' | 'de')} />
      <Choose label={words('about.zone')} value={person.time_zone} options={zones(person.time_zone)} onSay={(time_zone) => void change({time_zone})} />
    </Page>
  )
}

async function speak(locale: 'en' | 'de'): Promise<void> {
  if (await change({locale})) location.reload() // poses and advice come in it, too
}

/** Those whose numbers are known; any other gets words instead of a guess. */
function countries(): readonly (readonly [string, string])[] {
  const names = new Intl.DisplayNames(language.value, {type: 'region'})
  const known = Object.keys(numbers as object).map((code) => [code, names.of(code) ?? code] as const)
  return [['', words('about.as_the_club')], ...known.sort(([, one], [, other]) => one.localeCompare(other))]
}

function zones(own: string): readonly (readonly [string, string])[] {
  const known = Intl.supportedValuesOf('timeZone')
  return (known.includes(own) ? known : [own, ...known]).map((zone) => [zone, zone.replaceAll('_', ' ')] as const)
}
