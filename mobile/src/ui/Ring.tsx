/** A ring that fills. What it shows stands beside it in numbers, too. */
import type {ComponentChildren} from 'preact'

const RADIUS = 47
const ROUND = 2 * Math.PI * RADIUS

interface RingProps {
  share: number
  /** Standing still is shown as such. */
  isStill?: boolean
  children?: ComponentChildren
}

export function Ring({share, isStill = false, children}: RingProps) {
  return (
    <div class={isStill ? 'ring still' : 'ring'}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle class="ring-way" cx="50" cy="50" r={RADIUS} />
        <circle class="ring-done" cx="50" cy="50" r={RADIUS} stroke-dasharray={ROUND} stroke-dashoffset={ROUND * (1 - share)} />
      </svg>
      <div class="ring-middle">{children}</div>
    </div>
  )
}
