/** What is asked today, how long it takes, what is on hold, and the week as seven marks. */
import {useEffect} from 'preact/hooks'
import type {RoutineToday, Today as Day} from '../api/shapes.ts'
import {Figure} from '../figures/Figure.tsx'
import {waiting} from '../outbox/outbox.ts'
import {PACES, planOf, secondsOf} from '../player/plan.ts'
import {choosePace, discard, finish, pace, resume, sitting, usualVariants} from '../player/sitting.ts'
import {navigate} from '../routes.ts'
import {stopping} from '../stop/open.ts'
import {isOnline, poses, signedIn, useToday} from '../store/own.ts'
import {todayInWords} from '../ui/dates.ts'
import {Button, Screen} from '../ui/parts.tsx'
import {isUpdateReady, takeUpdate} from '../update.ts'
import {isGuest} from '../where.ts'
import {counted, type Word, words} from '../words/index.ts'
import {chosenRoutine} from './chosen.ts'
import {HeldBackNow} from './HeldBackNow.tsx'
import {WeekMarks} from './WeekMarks.tsx'
import './practice.css'

export function Today() {
  const day = useToday()
  return (
    <Screen title={words(isGuest ? 'today.guest_title' : 'today.title')} kind="today">
      <p class="today-date soft">{isGuest ? words('today.guest') : todayInWords()}</p>
      <Post />
      {day ? <WholeDay day={day} /> : <NotYet />}
    </Screen>
  )
}

/** Below the day, and below what stands there before it has come: it is drawn anew with the day, and not pushed down by it. */
function HelpLink() {
  return (
    <a class="button link" href="help" onClick={(event) => (event.preventDefault(), navigate('help'))}>
      {words('today.help')}
    </a>
  )
}

/** What waits to be sent or was refused, and a version that waits to be taken. */
function Post() {
  const refused = waiting.value.filter((line) => line.refused).length
  const unsent = waiting.value.length - refused
  return (
    <>
      {waiting.value.length > 0 && (
        <button type="button" class="post" onClick={() => navigate('waiting')}>
          {[refused > 0 && counted('frame.refused', refused), unsent > 0 && counted('frame.waiting', unsent)].filter(Boolean).join(' · ')}
        </button>
      )}
      {isUpdateReady.value && !sitting.value && (
        <div class="note row apart">
          {words('today.update')}
          <Button kind="link" onClick={takeUpdate}>
            {words('today.update_take')}
          </Button>
        </div>
      )}
    </>
  )
}

function NotYet() {
  const isLost = !isOnline.value || signedIn.value === 'no'
  return (
    <>
      <div class="card today-empty">{words(isLost ? 'today.never_loaded' : 'today.loading')}</div>
      <HelpLink />
    </>
  )
}

function WholeDay({day}: {day: Day}) {
  useEffect(() => {
    if (chosenRoutine.value === null || !day.routines.some((one) => one.routine === chosenRoutine.value)) {
      chosenRoutine.value = (day.routines.find((one) => one.is_due_today) ?? day.routines[0])?.routine ?? null
    }
  }, [day])
  return (
    <>
      <Unfinished />
      <Asked day={day} />
      {day.routines.map((routine) => (
        <RoutineCard key={routine.routine} routine={routine} />
      ))}
      {day.routines.length === 0 && (
        <section class="card">
          <h2>{words('today.nothing_title')}</h2>
          <p>{words('today.nothing')}</p>
        </section>
      )}
      {!isGuest && <WeekMarks day={day} />}
      <HeldBackNow heldBack={day.held_back} />
      <HelpLink />
    </>
  )
}

/** A session or a report that was left in the middle. */
function Unfinished() {
  const begun = sitting.value
  const stop = stopping.value
  return (
    <>
      {stop && (
        <section class="card">
          <h2>{words(stop.isComplete ? 'today.report_sent' : 'today.report_open')}</h2>
          <Button kind={stop.isComplete ? 'quiet' : 'plain'} onClick={() => navigate('stop')}>
            {words(stop.isComplete ? 'frame.again_look' : 'today.report_open_go_on')}
          </Button>
        </section>
      )}
      {begun && (
        <section class="card">
          <h2>{words('today.unfinished')}</h2>
          <div class="pair">
            <Button onClick={() => (begun.session.phase === 'end' ? navigate('after') : (resume(), navigate('player')))}>
              {words('today.go_on')}
            </Button>
            <Button kind="quiet" onClick={leaveIt}>
              {words('today.thats_all')}
            </Button>
          </div>
        </section>
      )}
    </>
  )
}

function leaveIt(): void {
  const begun = sitting.peek()
  if (begun && begun.session.holds.length === 0) void discard()
  else if (isGuest) void finish({comfort: null, nothing_hurt: null})
  else navigate('after')
}

/** One question, and only on a day that calls for it. */
function Asked({day}: {day: Day}) {
  const question = day.question
  if (!question) return null
  return (
    <section class="card asked">
      <h2>{words(`today.question_${question.kind}` as Word)}</h2>
      <Button kind="quiet" onClick={() => navigate('morning')}>
        {words('today.answer')}
      </Button>
    </section>
  )
}

function RoutineCard({routine}: {routine: RoutineToday}) {
  const choices = {pace: pace.value, variants: usualVariants.value, isGuided: false}
  const plan = planOf(routine, poses.value, choices)
  const first = plan[0]
  const count = new Set(plan.map((hold) => hold.pose)).size
  const start = (): void => {
    chosenRoutine.value = routine.routine
    navigate('before')
  }
  return (
    <section class="card routine">
      {first && (
        <div class="routine-figure">
          <Figure pose={first.pose} side={first.side} variant={first.variant} />
        </div>
      )}
      <div class="row apart">
        <h2>{routine.name}</h2>
        {routine.done_today && <span class="mark done">{words('today.done')}</span>}
      </div>
      {first ? (
        <>
          <p class="soft facts">
            <span>{words('today.poses', {count})}</span>
            <span>{words('today.minutes', {minutes: minutesOf(secondsOf(plan))})}</span>
            {!isGuest && !routine.done_today && <span>{words('today.until', {time: routine.due_time.slice(0, 5)})}</span>}
          </p>
          {/* what is under way is finished first, or a second start would wipe it out */}
          {!sitting.value && (
            <>
              <HowLong routine={routine} />
              <Button kind={routine.done_today ? 'quiet' : 'plain'} onClick={start}>
                {words(routine.done_today ? 'today.once_more' : 'today.start')}
              </Button>
            </>
          )}
        </>
      ) : (
        <p>{words('today.all_held_back', {who: words('today.your_coach')})}</p>
      )}
    </section>
  )
}

/** About 4, 8 or 15 minutes, in one tap; the last choice is remembered. */
function HowLong({routine}: {routine: RoutineToday}) {
  return (
    <fieldset class="paces">
      <legend class="unseen">{words('today.how_long')}</legend>
      {PACES.map((seconds) => {
        const plan = planOf(routine, poses.value, {pace: seconds, variants: usualVariants.value, isGuided: false})
        const isOn = pace.value === seconds
        return (
          <button key={seconds} type="button" aria-pressed={isOn} onClick={() => choosePace(isOn ? null : seconds)}>
            {minutesOf(secondsOf(plan))} min
          </button>
        )
      })}
    </fieldset>
  )
}

function minutesOf(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60))
}
