"""Twelve weeks of check-ins: alone, in led groups, and the mornings after. Rows in bulk, each as the service would have stored it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from random import Random
from uuid import UUID, uuid5

from accounts.models import Team, User
from athletes.demo.habits import Habit, Interruption, days_of_practice
from athletes.demo.identity import key_at
from athletes.demo.names import BERLIN, HARRIERS, STRIDERS
from athletes.demo.people import Member, People
from athletes.models import CheckIn, Hold
from athletes.rules.progress import PoseSide, SessionDone, is_completed
from athletes.services.check_ins import hold_done
from notifications.rest import canonical_hash
from routines.models import Routine, RoutineStep
from routines.rules import instant_of, local_day, zone_named

BATCH = 1_000  # more would ask PostgreSQL for more parameters than a statement has
TUESDAY, LED_AT = 1, time(18, 30)
GETTING_USED = timedelta(days=14)  # as long as the morning after is asked about
DAY = timedelta(days=1)
NOTES = (
    "Felt looser after the hills.",
    "Tired legs, good stretch.",
    "Neighbours were loud.",
    "Best one so far.",
    "Did it after a long run.",
)
ENDS = ("done",) * 26 + ("enough_stretch",) * 3 + ("uncomfortable",)

Session = tuple[CheckIn, list[Hold]]


@dataclass(frozen=True, slots=True)
class Group:
    """A session that a coach led."""

    id: UUID
    coach: User
    at: datetime
    day: date


@dataclass(frozen=True, slots=True)
class Practice:
    """What is practised, until when, and what interrupts it."""

    routine: Routine
    steps: Sequence[RoutineStep]
    now: datetime
    seed: int
    interruptions: Sequence[Interruption]

    def interruption_of(self, member: Member) -> Interruption | None:
        return next((one for one in self.interruptions if one.name == member.name), None)


def practise(people: People, practice: Practice) -> int:
    """Store it, a batch at a time, in memory that does not grow with the club. Returns how many check-ins there are."""
    groups = {team.pk: groups_of(coach, practice) for team, coach in coaches_of(people)}
    sessions = (row for member in people.members for row in sessions_of(member, groups[member.team.pk], practice))
    return sum(store(batch) for batch in in_batches(sessions))


def coaches_of(people: People) -> list[tuple[Team, User]]:
    return [(people.teams[HARRIERS], people.carla), (people.teams[STRIDERS], people.boris)]


def store(batch: Sequence[Session]) -> int:
    CheckIn.objects.bulk_create([check_in for check_in, _ in batch], batch_size=BATCH)
    Hold.objects.bulk_create([hold for _, holds in batch for hold in holds], batch_size=BATCH)
    return len(batch)


def in_batches(sessions: Iterable[Session]) -> Iterator[list[Session]]:
    remaining = iter(sessions)
    while batch := list(islice(remaining, BATCH)):
        yield batch


def groups_of(coach: User, practice: Practice) -> list[Group]:
    """Every Tuesday evening, on the grass."""
    luck, zone = Random(f"{practice.seed}:groups:{coach.name}"), zone_named(BERLIN)
    days = (local_day(practice.now, zone) - n * DAY for n in range(1, 84))
    starts = [(day, instant_of(day, LED_AT, zone)) for day in days if day.weekday() == TUESDAY]
    return [Group(key_at(at, luck), coach, at, day) for day, at in reversed(starts)]


def sessions_of(member: Member, groups: Sequence[Group], practice: Practice) -> Iterator[Session]:
    luck = Random(f"{practice.seed}:practice:{member.name}")
    habit = Habit.of(luck)
    joined = [group for group in groups if group.day >= member.joined_on and takes_part(member, luck)]
    stopped = practice.interruption_of(member)
    if stopped is not None:
        joined = [group for group in joined if group.day < stopped.reported_on]
    yield from (led(member, group, habit, practice, luck) for group in joined)
    if member.keep is None:
        return  # a place has no phone
    busy = {group.day for group in joined} | ({stopped.reported_on} if stopped else set())
    last = local_day(practice.now, zone_named(member.somebody.zone))
    for day in days_of_practice(member, habit, luck, last=last, busy=busy):
        yield from alone(member, day, habit, practice, luck)


def takes_part(member: Member, luck: Random) -> bool:
    return member.somebody.zone == BERLIN and luck.random() < (0.7 if member.keep is None else 0.3)


def led(member: Member, group: Group, habit: Habit, practice: Practice, luck: Random) -> Session:
    """The coach ticked who was there: no rating, and nothing that was felt."""
    days = (group.day - member.joined_on).days
    check_in = CheckIn(
        id=uuid5(group.id, str(member.user.pk)),
        athlete=member.user,
        consent=member.keep,
        kind=CheckIn.Kind.LED,
        routine=practice.routine,
        routine_version=practice.routine.version,
        day=group.day,
        started_at=group.at,
        finished_at=group.at + timedelta(minutes=13),
        received_at=group.at + timedelta(minutes=14),
        led_session=group.id,
        recorded_by=group.coach,
        body_hash=canonical_hash([str(group.id), member.name]),
    )
    holds = list(holds_of(check_in, practice, seconds=habit.seconds_after(days), luck=None))
    return finished(check_in, holds)


def alone(member: Member, day: date, habit: Habit, practice: Practice, luck: Random) -> Iterator[Session]:
    """One session, unless it still lies ahead or all of it is held back; and perhaps the answer of the next morning."""
    zone = zone_named(member.somebody.zone)
    started_at = instant_of(day, time(habit.hour, luck.randint(0, 59)), zone)
    days = (day - member.joined_on).days
    session = own_session(member, day, started_at, habit, practice, luck)
    if session is None:
        return
    yield session
    morning_at = instant_of(day + DAY, time(7, luck.randint(0, 59)), zone)
    if timedelta(days=days) < GETTING_USED and luck.random() < 0.7 and morning_at < practice.now:
        yield morning_after(session[0], morning_at, luck), []


def own_session(member: Member, day: date, started_at: datetime, habit: Habit, practice: Practice, luck: Random) -> Session | None:
    days = (day - member.joined_on).days
    felt = luck.random() < 0.22
    received_at = started_at + timedelta(minutes=14) + timedelta(hours=luck.choice([0] * 9 + [3]))
    check_in = CheckIn(
        id=key_at(started_at, luck),
        athlete=member.user,
        consent=member.keep,
        kind=CheckIn.Kind.SESSION,
        routine=practice.routine,
        routine_version=practice.routine.version,
        day=day,
        started_at=started_at,
        received_at=received_at,
        declared_clear=True,
        back_pain_before=habit.back_pain_after(days, luck) if luck.random() < 0.8 else None,
        comfort=habit.comfort_after(days, luck),
        nothing_hurt=not felt,
        note=luck.choice(NOTES) if luck.random() < 0.05 else "",
    )
    stopped = practice.interruption_of(member)
    holds = list(holds_of(check_in, practice, seconds=habit.seconds_after(days), luck=luck, stopped=stopped))
    took = sum(hold.held_seconds + 8 for hold in holds) + 30
    check_in.finished_at = started_at + timedelta(seconds=took)
    check_in.body_hash = canonical_hash([str(check_in.id)])
    if not holds or received_at > practice.now:
        return None
    return finished(check_in, holds)


def holds_of(
    check_in: CheckIn, practice: Practice, *, seconds: int, luck: Random | None, stopped: Interruption | None = None
) -> Iterator[Hold]:
    """Every pose that is not held back, on each side, for as long as this athlete holds it by now."""
    order = 0
    for step in practice.steps:
        slug, day = step.pose.slug, check_in.day
        if stopped and stopped.is_held_back(slug, day):
            continue
        target = min(step.hold_seconds, seconds)
        target = stopped.seconds(slug, day, target) if stopped else target
        for side in step.pose.sides():
            hold = Hold(check_in=check_in, athlete=check_in.athlete, day=day, order=order, pose=step.pose, side=side, target_seconds=target)
            end(hold, check_in, luck)
            hold.id = key_at(check_in.started_at or check_in.received_at, luck or Random(f"{check_in.id}:{order}"))
            yield hold
            order += 1


def end(hold: Hold, check_in: CheckIn, luck: Random | None) -> None:
    """Mostly as long as it was meant; at times shorter, never for anything that somebody must be told of."""
    hold.ended, hold.held_seconds = "done", hold.target_seconds
    if luck is None:
        return
    hold.ended = luck.choice(ENDS)
    if hold.ended != "done":
        hold.held_seconds = max(10, int(hold.target_seconds * luck.uniform(0.4, 0.9)))
    hold.worst_pain = 0 if check_in.nothing_hurt else luck.choice([0, 0, 0, 1, 1, 2])


def finished(check_in: CheckIn, holds: list[Hold]) -> Session:
    """Whether it counts is for the rule to say, here as at the door."""
    done = tuple(hold_done(hold, check_in.day) for hold in holds)
    asked = frozenset(PoseSide(hold.pose.slug, hold.side) for hold in holds)  # type: ignore[arg-type]
    check_in.is_completed = is_completed(SessionDone(day=check_in.day, asked=asked, holds=done))
    return check_in, holds


def morning_after(session: CheckIn, at: datetime, luck: Random) -> CheckIn:
    before = session.back_pain_before
    return CheckIn(
        id=key_at(at, luck),
        athlete=session.athlete,
        consent=session.consent,
        kind=CheckIn.Kind.MORNING,
        day=session.day + DAY,
        received_at=at,
        about=session.id,
        back_pain=None if before is None else max(0, before - luck.choice([0, 0, 1])),
        numb_tingling=False,
        body_hash=canonical_hash([str(session.id), "morning"]),
    )
