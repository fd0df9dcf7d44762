/** Every drawing the day may need, before there is no network: also how one comes out of a pose, and where to rest. */
import type {Pose} from '../api/shapes.ts'
import {idle} from '../idle.ts'
import {isTaken} from '../update.ts'
import {restingFigure} from './Figure.tsx'

const SHELF = 'figures'

export async function fetchFigures(poses: readonly Pose[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.ready // who is going to bring them; and what it keeps itself comes first
  const shelf = await caches.open(SHELF)
  const kept = new Set((await shelf.keys()).map(({url}) => url))
  for (const address of [restingFigure('knees-bent'), ...addressesOf(poses)]) {
    if (kept.has(new URL(address, location.origin).href)) continue
    await idle()
    if (!navigator.onLine || isTaken) return // with the network, and in the newer version, it is called again
    await shelf.add(address).catch(() => undefined)
  }
}

function addressesOf(poses: readonly Pose[]): Set<string> {
  const steps = poses.flatMap((pose) => [...pose.steps, ...pose.variants.flatMap((variant) => variant.steps)])
  const drawn = steps.flatMap((step) => Object.values(step.sides).map((side) => side.figure))
  const ways = poses.flatMap((pose) => pose.variants.flatMap((variant) => Object.values(variant.figures)))
  return new Set([...drawn, ...ways].filter((figure) => figure !== null))
}
