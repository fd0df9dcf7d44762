/** Ways of doing a pose, each drawn, named and chosen in one tap. */
import type {Side} from '../api/shapes.ts'
import {Figure} from '../figures/Figure.tsx'
import {pose} from '../store/own.ts'
import {words} from '../words/index.ts'

interface WaysProps {
  slug: string
  side: Side
  /** Null is the usual way. */
  ways: readonly (string | null)[]
  onTake: (way: string | null) => void
}

export function Ways({slug, side, ways, onTake}: WaysProps) {
  return (
    <ul class="ways">
      {ways.map((way) => {
        const variant = pose(slug)?.variants.find((each) => each.slug === way)
        return (
          <li key={way}>
            <button type="button" class="way" onClick={() => onTake(way)}>
              <Figure pose={slug} side={side} variant={way} size={96} />
              <span>
                <strong>{variant?.name ?? words('player.usual_way')}</strong>
                <span class="small soft">{variant?.instruction}</span>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
