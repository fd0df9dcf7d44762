import type {ComponentChildren} from 'preact'
import {Icon} from '../ui/Icon.tsx'
import {Fault} from '../ui/Fault.tsx'
import {Screen} from '../ui/parts.tsx'
import {words} from '../words/index.ts'
import {closePart} from './parts.ts'
import {isSaved} from './profile.ts'

/** One page under Me, with the way back and word of what was saved. */
export function Page({title, children}: {title: string; children: ComponentChildren}) {
  return (
    <Screen title={title} kind="page">
      <button type="button" class="button link back" onClick={closePart}>
        <Icon name="back" />
        {words('frame.me')}
      </button>
      {children}
      <Fault />
      <p class="saved soft small" role="status">
        {isSaved.value && words('me.saved')}
      </p>
    </Screen>
  )
}

interface TickProps {
  isOn: boolean
  onTurn: (isOn: boolean) => void
  children: ComponentChildren
  disabled?: boolean
}

export function Tick({isOn, onTurn, children, disabled = false}: TickProps) {
  return (
    <label class="check framed">
      <input type="checkbox" checked={isOn} disabled={disabled} onChange={(event) => onTurn(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  )
}

interface FieldProps {
  label: string
  value: string
  onSay: (value: string) => void
  type?: 'text' | 'tel' | 'time'
  autocomplete?: string
  hint?: string | undefined
}

/** Said when the field is left, not at each letter. */
export function Field({label, value, onSay, type = 'text', autocomplete = 'off', hint}: FieldProps) {
  return (
    <label class="field">
      {label}
      <input type={type as 'text'} value={value} autocomplete={autocomplete} placeholder={hint} onChange={(event) => onSay(event.currentTarget.value.trim())} />
    </label>
  )
}

interface ChooseProps {
  label: string
  value: string
  options: readonly (readonly [string, string])[]
  onSay: (value: string) => void
}

export function Choose({label, value, options, onSay}: ChooseProps) {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={(event) => onSay(event.currentTarget.value)}>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
