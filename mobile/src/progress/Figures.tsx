/** The same numbers the coach sees, each with what it rests on. Nothing here is a goal, and longer is not better. */
import type {Schemas} from '../api/shapes.ts'
import {pose} from '../store/own.ts'
import {words} from '../words/index.ts'
import {Sparkline} from './Sparkline.tsx'

type Progress = Schemas['Progress']
type Figure = Schemas['Figure']

export function Figures({progress}: {progress: Progress}) {
  return (
    <>
      <section class="card">
        <h2>{words('progress.done')}</h2>
        <dl class="figures">
          <Share label={words('progress.week')} figure={progress.adherence_7} of="progress.of_due" />
          <Share label={words('progress.weeks')} figure={progress.adherence_28} of="progress.of_due" />
        </dl>
      </section>
      <section class="card">
        <h2>{words('progress.felt')}</h2>
        <Comfort weeks={progress.comfort} />
        <Morning delta={progress.morning_delta} />
      </section>
      <Poses poses={progress.poses} />
      <Holds trends={progress.hold_trends} />
    </>
  )
}

function Share({label, figure, of}: {label: string; figure: Figure; of: 'progress.of_due'}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span class="big">{figure.value === null ? '–' : `${Math.round(figure.value)} %`}</span>
        <span class="soft small">{words(of, {n: figure.n})}</span>
      </dd>
    </div>
  )
}

function Comfort({weeks}: {weeks: Progress['comfort']}) {
  const known = weeks.filter(({value}) => value !== null)
  if (known.length === 0) return <p class="soft">{words('progress.no_comfort')}</p>
  const last = known.at(-1)
  return (
    <div class="row apart">
      <span>
        {words('progress.comfort', {value: number(last?.value ?? 0)})} <span class="soft small">{words('progress.n', {n: known.reduce((sum, {n}) => sum + n, 0)})}</span>
      </span>
      <Sparkline values={known.map(({value}) => value ?? 0)} low={1} high={5} />
    </div>
  )
}

function Morning({delta}: {delta: Progress['morning_delta']}) {
  if (delta.value === null) return <p class="soft">{words('progress.no_morning')}</p>
  const change = delta.value > 0 ? 'progress.morning_more' : delta.value < 0 ? 'progress.morning_less' : 'progress.morning_same'
  return (
    <p>
      {words(change, {points: number(Math.abs(delta.value))})} <span class="soft small">{words('progress.n', {n: delta.n})}</span>
    </p>
  )
}

function Poses({poses}: {poses: Progress['poses']}) {
  const known = poses.filter(({discomfort}) => discomfort.value !== null)
  return (
    <section class="card">
      <h2>{words('progress.by_pose')}</h2>
      <p class="soft small">{words(known.length > 0 ? 'progress.by_pose_what' : 'progress.by_pose_none')}</p>
      <ul class="list">
        {known.map((each) => (
          <li key={`${each.pose} ${each.side}`} class="row apart">
            <span>
              {nameOf(each.pose)}
              {each.side !== 'none' && <span class="soft">, {words(`progress.${each.side}`)}</span>}
            </span>
            <span class="end">
              {Math.round(each.discomfort.value ?? 0)} %
              <br />
              <span class="soft small">{words('progress.holds', {n: each.discomfort.n})}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Holds({trends}: {trends: Progress['hold_trends']}) {
  const known = trends.filter(({weeks}) => weeks.length > 1)
  if (known.length === 0) return null
  return (
    <section class="card">
      <h2>{words('progress.hold_trend')}</h2>
      <p class="soft small">{words('progress.hold_trend_what')}</p>
      <ul class="list">
        {known.map((each) => (
          <li key={`${each.pose} ${each.side}`} class="row apart">
            <span>
              {nameOf(each.pose)}
              {each.side !== 'none' && <span class="soft">, {words(`progress.${each.side}`)}</span>}
              <br />
              <span class="soft small">
                {words('progress.seconds', {seconds: number(each.weeks.at(-1)?.median_seconds ?? 0)})}, {words('progress.n', {n: each.n})}
              </span>
            </span>
            <Sparkline values={each.weeks.map(({median_seconds}) => median_seconds ?? 0)} low={0} high={120} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function nameOf(slug: string): string {
  return pose(slug)?.name ?? slug
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10)
}
