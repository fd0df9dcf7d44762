const WIDTH = 96
const HEIGHT = 32

/** A line that says whether it rises or falls; the words beside it say the rest. */
export function Sparkline({values, low, high}: {values: readonly number[]; low: number; high: number}) {
  const step = WIDTH / Math.max(1, values.length - 1)
  const points = values.map((value, index) => [values.length === 1 ? WIDTH : index * step, HEIGHT - ((value - low) / (high - low)) * HEIGHT] as const)
  const end = points.at(-1)
  return (
    <svg class="sparkline" viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <polyline points={points.map((point) => point.join()).join(' ')} />
      {end && <circle cx={end[0]} cy={end[1]} r="3.5" />}
    </svg>
  )
}
