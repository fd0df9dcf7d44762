/** A body to point at, front and back, and the same places as a list for who does not point. */
import {useId} from 'preact/hooks'
import {words} from '../words/index.ts'
import './body.css'
import {
  GROUPS,
  inWords,
  isChosen,
  linesOf,
  OUTLINE,
  type PlaceOnBody,
  type Shape,
  shapesOf,
  sidesOf,
  toggled,
  VIEW_BOX,
  type View,
  VIEWS,
} from './places.ts'

interface BodyMapProps {
  chosen: readonly PlaceOnBody[]
  onChange: (chosen: PlaceOnBody[]) => void
}

const NOT_SURE: PlaceOnBody = {region: 'unsure', side: 'unsure'}

export function BodyMap({chosen, onChange}: BodyMapProps) {
  const turn = (place: PlaceOnBody) => onChange(toggled(chosen, place))
  return (
    <div class="body-map">
      {/* hidden from who does not see it: the list below says the same, name for name */}
      <div class="body-views" aria-hidden="true">
        {VIEWS.map((view) => (
          <Drawn key={view} view={view} chosen={chosen} onTap={turn} />
        ))}
      </div>
      <Chosen chosen={chosen} onDrop={turn} />
      <Toggle place={NOT_SURE} chosen={chosen} onTurn={turn} />
      <PlacesList chosen={chosen} onTurn={turn} />
    </div>
  )
}

function Drawn({view, chosen, onTap}: {view: View; chosen: readonly PlaceOnBody[]; onTap: (place: PlaceOnBody) => void}) {
  const clip = useId()
  return (
    <figure class="body-view">
      <svg viewBox={VIEW_BOX}>
        <clipPath id={clip}>
          <path d={OUTLINE} />
        </clipPath>
        <path class="body-ground" d={OUTLINE} />
        <g clip-path={`url(#${clip})`}>
          {shapesOf(view).map((shape) => (
            <Region key={`${shape.place.region} ${shape.place.side}`} shape={shape} isOn={isChosen(chosen, shape.place)} onTap={onTap} />
          ))}
        </g>
        {linesOf(view).map((line) => (
          <path key={line} class="body-line" d={line} />
        ))}
        <path class="body-outline" d={OUTLINE} />
      </svg>
      <figcaption>
        <span>{words(view === 'front' ? 'body.your_right' : 'body.your_left')}</span>
        <strong>{words(`body.${view}`)}</strong>
        <span>{words(view === 'front' ? 'body.your_left' : 'body.your_right')}</span>
      </figcaption>
    </figure>
  )
}

function Region({shape, isOn, onTap}: {shape: Shape; isOn: boolean; onTap: (place: PlaceOnBody) => void}) {
  return (
    <path
      class={isOn ? 'body-region on' : 'body-region'}
      d={shape.path}
      transform={shape.isMirrored ? 'scale(-1 1)' : undefined}
      onClick={() => onTap(shape.place)}
    />
  )
}

/** What was understood, in words, said aloud as it changes. */
function Chosen({chosen, onDrop}: {chosen: readonly PlaceOnBody[]; onDrop: (place: PlaceOnBody) => void}) {
  const places = chosen.filter(({region}) => region !== 'unsure')
  return (
    <div class="body-chosen">
      <p class={places.length === 0 ? 'soft' : 'unseen'} role="status">
        {places.length === 0 ? words('body.none_yet') : places.map(inWords).join(', ')}
      </p>
      {places.map((place) => (
        <button key={inWords(place)} type="button" class="chip" onClick={() => onDrop(place)} aria-label={words('body.take_back', {place: inWords(place)})}>
          {inWords(place)} <span aria-hidden="true">×</span>
        </button>
      ))}
    </div>
  )
}

function PlacesList({chosen, onTurn}: {chosen: readonly PlaceOnBody[]; onTurn: (place: PlaceOnBody) => void}) {
  return (
    <details class="body-list">
      <summary>{words('body.list')}</summary>
      {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
        <fieldset key={group}>
          <legend>{words(`body.group.${group}`)}</legend>
          {GROUPS[group].flatMap((region) =>
            sidesOf(region).map((side) => <Toggle key={`${region} ${side}`} place={{region, side}} chosen={chosen} onTurn={onTurn} />),
          )}
        </fieldset>
      ))}
    </details>
  )
}

function Toggle({place, chosen, onTurn}: {place: PlaceOnBody; chosen: readonly PlaceOnBody[]; onTurn: (place: PlaceOnBody) => void}) {
  return (
    <label class="check">
      <input type="checkbox" checked={isChosen(chosen, place)} onChange={() => onTurn(place)} />
      {inWords(place)}
    </label>
  )
}
