/** A ring that fills: two halves, turned in by the compositor, so that an hour of it costs a phone nothing. What it shows stands beside it in numbers, too. */
import type {ComponentChildren} from 'preact'

interface RingProps {
  share: number
  /** Standing still is shown as such. */
  isStill?: boolean
  children?: ComponentChildren
}

export function Ring({share, isStill = false, children}: RingProps) {
  return (
    <div class={isStill ? 'ring still' : 'ring'}>
      <Half side="first" share={Math.min(share * 2, 1)} />
      <Half side="second" share={Math.max(share * 2 - 1, 0)} />
      <div class="ring-middle">{children}</div>
    </div>
  )
}

function Half({side, share}: {side: 'first' | 'second'; share: number}) {
  return (
    <div class={`ring-half ${side}`}>
      <div class="ring-done" style={{transform: `rotate(${share * 180}deg)`}} />
    </div>
  )
}
