/** Places on a body, with the person's own left and right. */
import body from '../../../static/body/regions.json'
import type {Report} from '../api/shapes.ts'
import {type Word, words} from '../words/index.ts'

export type PlaceOnBody = NonNullable<Report['regions']>[number]
export type Region = PlaceOnBody['region']
export type BodySide = PlaceOnBody['side']
export type View = keyof typeof body.views
type Half = 'left' | 'right'

/** One shape to tap. */
export interface Shape {
  place: PlaceOnBody
  path: string
  isMirrored: boolean
}

export const VIEW_BOX = body.view_box.join(' ')
export const OUTLINE = body.outline
export const VIEWS = Object.keys(body.views) as View[]

export function linesOf(view: View): readonly string[] {
  return body.views[view].lines
}

/** Who faces us has the left hand at the right of the picture: the drawing says which half is which. */
export function shapesOf(view: View): Shape[] {
  const drawn = body.views[view]
  const here = drawn.right_of_the_picture as Half
  const there: Half = here === 'left' ? 'right' : 'left'
  return [
    ...drawn.middle.map(({region, path}) => shape(region, 'midline', path, false)),
    ...drawn.paired.flatMap(({region, path}) => [shape(region, here, path, false), shape(region, there, path, true)]),
  ]
}

function shape(region: string, side: BodySide, path: string, isMirrored: boolean): Shape {
  return {place: {region: region as Region, side}, path, isMirrored}
}

/** The same places for who does not point: from head to foot, in four groups. */
export const GROUPS = {
  head: ['face', 'neck'],
  arms: ['shoulder', 'upper_arm', 'elbow', 'forearm', 'hand'],
  trunk: ['chest_ribs', 'flank_side', 'abdomen', 'upper_back', 'lower_back'],
  hips: ['buttock', 'hip_outer', 'groin', 'saddle'],
  legs: ['thigh_front', 'thigh_back', 'thigh_inner', 'thigh_outer', 'knee', 'lower_leg', 'foot_ankle'],
} as const satisfies Record<string, readonly Region[]>

const ALL = VIEWS.flatMap(shapesOf).map(({place}) => place)

/** The sides a place is drawn with, left before right. */
export function sidesOf(region: Region): BodySide[] {
  return (['left', 'midline', 'right'] as const).filter((side) => ALL.some((place) => isSame(place, {region, side})))
}

export function isSame(one: PlaceOnBody, other: PlaceOnBody): boolean {
  return one.region === other.region && one.side === other.side
}

export function isChosen(chosen: readonly PlaceOnBody[], place: PlaceOnBody): boolean {
  return chosen.some((each) => isSame(each, place))
}

/** Tapped again, it is taken back. */
export function toggled(chosen: readonly PlaceOnBody[], place: PlaceOnBody): PlaceOnBody[] {
  return isChosen(chosen, place) ? chosen.filter((each) => !isSame(each, place)) : [...chosen, place]
}

/** "back of YOUR left thigh": the side is said in words, since pointing swaps it easily (STU:S37). */
export function inWords({region, side}: PlaceOnBody): string {
  const own = side === 'left' || side === 'right' ? `body.${region}.${side}` : `body.${region}`
  return words(own as Word)
}
