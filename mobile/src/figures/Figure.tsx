/** A drawn pose. It is a picture of its own, so it brings its colours for light and dark, and costs the page nothing. */
import type {PoseStep, Side} from '../api/shapes.ts'
import {pose} from '../store/own.ts'

/** In the address of a drawing that moves. Where it was never fetched, the worker brings the still one. */
const MOVING = 'moving=1'

interface FigureProps {
  pose: string
  /** The number of a step; without one, the step that is held. */
  step?: number
  side?: Side
  variant?: string | null
  size?: number
  /** It comes there from the step before, for who has nothing against motion. */
  isMoving?: boolean
}

export function Figure({pose: slug, step, side = 'none', variant = null, size = 320, isMoving = false}: FigureProps) {
  const shown = drawn(slug, step, side, variant)
  return <img class="figure" src={shown ? (isMoving ? moving(shown.address) : shown.address) : undefined} alt={shown?.alt ?? ''} width={size} height={size} decoding="async" draggable={false} />
}

/** Drawn for the side the instruction names. A pose without sides has one drawing. */
export function drawn(slug: string, step: number | undefined, side: Side, variant: string | null): {address: string; alt: string} | null {
  const known = pose(slug)
  const way = known?.variants.find((each) => each.slug === variant)
  const isWanted = (each: PoseStep): boolean => (step === undefined ? each.is_hold : each.number === step)
  const usual = ofSide(known?.steps.find(isWanted)?.sides, side)
  const words = way ? ofSide(way.steps.find(isWanted)?.sides, side) : usual
  // where a variant has no other words for the hold, its own drawing shows what is different
  const isOwn = way?.steps.find(isWanted)?.is_hold && words?.figure === usual?.figure
  const own = isOwn ? ofSide(way?.figures, side) : null
  if (way && own) return {address: own, alt: way.instruction}
  return words?.figure ? {address: words.figure, alt: words.alt} : null
}

function ofSide<T>(sides: Readonly<Record<string, T>> | undefined, side: Side): T | undefined {
  return sides?.[side] ?? sides?.['right'] ?? sides?.['none']
}

function moving(address: string): string {
  return address + (address.includes('?') ? '&' : '?') + MOVING
}

/** The quiet position after a pose was left; it has no side. */
export function restingFigure(name: 'knees-bent' | 'side'): string {
  return `/api/v1/poses/rest/figures/${name}.svg`
}
