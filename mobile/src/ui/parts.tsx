/** What screens are made of. */
import type {ComponentChildren} from 'preact'
import {useLayoutEffect, useRef} from 'preact/hooks'

interface ScreenProps {
  title: string
  children: ComponentChildren
  /** For who listens to the screen; the title is there, and not drawn. */
  isTitleHidden?: boolean
  kind?: string
}

/** One screen. Its title takes the focus before a key can be pressed, so that a screen reader says where one has come to. */
export function Screen({title, children, isTitleHidden = false, kind = ''}: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    document.title = `${title} · Lumbar`
    heading.current?.focus({preventScroll: true})
  }, [title])
  return (
    <main class={`screen ${kind}`}>
      <h1 ref={heading} tabIndex={-1} class={isTitleHidden ? 'unseen' : undefined}>
        {title}
      </h1>
      {children}
    </main>
  )
}

interface ButtonProps {
  children: ComponentChildren
  onClick: (event: MouseEvent) => void
  kind?: 'plain' | 'quiet' | 'safety' | 'link' | 'choice'
  disabled?: boolean
  pressed?: boolean
  label?: string
}

export function Button({children, onClick, kind = 'plain', disabled = false, pressed, label}: ButtonProps) {
  return (
    <button type="button" class={`button ${kind}`} onClick={onClick} disabled={disabled} aria-pressed={pressed} aria-label={label}>
      {children}
    </button>
  )
}

interface ScaleProps {
  label: string
  from: number
  to: number
  value: number | null
  /** Under the two ends. */
  ends?: readonly [string, string]
  onPick: (value: number) => void
}

/** One tap, one number. Nothing is chosen beforehand: not answered is not zero. */
export function Scale({label, from, to, value, ends, onPick}: ScaleProps) {
  const numbers = Array.from({length: to - from + 1}, (_, index) => from + index)
  return (
    <fieldset class="scale">
      <legend>{label}</legend>
      <div class="scale-numbers">
        {numbers.map((number) => (
          <button key={number} type="button" aria-pressed={value === number} onClick={() => onPick(number)}>
            {number}
          </button>
        ))}
      </div>
      {ends && (
        <p class="scale-ends">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
      )}
    </fieldset>
  )
}
