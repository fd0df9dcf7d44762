"""A team at a glance: its one line, and a line for each athlete. Who has not said yes to this team is there with practice counts only."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from uuid import UUID

from django.db.models import Max, Q

from accounts.models import Membership, Team, User
from athletes.access import teams_with_detail_for
from athletes.models import Alert, CheckIn, Pause
from athletes.progress.asking import Questions, questions_of
from athletes.progress.medians import WeekOfComfort, weeks_of_comfort
from athletes.progress.practice import Practice, practice_of, today_of
from athletes.rules.progress import (
    AlertAnswer,
    AthleteWeek,
    Figure,
    SafetyOperations,
    TeamLine,
    Window,
    response_rate,
    safety_operations,
    team_line,
)
from athletes.rules.vocabulary import Level
from routines.rules import local_day, monday_of, zone_named

SESSIONS = Q(kind__in=(CheckIn.Kind.SESSION, CheckIn.Kind.LED))


@dataclass(frozen=True)
class Held:
    """What is held back now: a pose by its slug, or the whole routine."""

    pose: str | None
    until: date | None


@dataclass(frozen=True)
class AthleteLine:
    athlete: User
    shares: bool
    adherence_7: Figure
    adherence_28: Figure
    response_rate: Figure
    last_seen_on: date | None
    is_silent: bool
    open_level: str | None
    needs_somebody: bool
    pauses: list[Held]
    comfort: list[WeekOfComfort]


@dataclass(frozen=True)
class Sheet:
    window: Window
    line: TeamLine
    athletes: list[AthleteLine]
    response_rate: Figure
    safety: SafetyOperations


class TeamOfReader:
    """A team's current athletes, and how much of them this reader may know: each thing asked once, for all of them."""

    def __init__(self, team: Team, reader: User, now: datetime) -> None:
        self.team, self.reader, self.now = team, reader, now
        self.today = today_of(team, now)

    @cached_property
    def people(self) -> list[User]:
        members = Membership.objects.current().athletes().filter(team=self.team)
        return list(User.objects.filter(pk__in=members.values("user"), is_active=True).order_by("name", "pk"))

    @cached_property
    def sharing(self) -> set[UUID]:
        """Who lets this team read; a coach who trains here is an athlete to the others, never to herself."""
        just_this = Team.objects.filter(pk=self.team.pk)
        rows = User.objects.sharing_with(just_this).exclude(pk=self.reader.pk).filter(is_active=True)
        return set(rows.values_list("pk", flat=True))

    @cached_property
    def reads_detail(self) -> bool:
        """Beside a health contact a coach sees levels, and what is held back; not what was answered."""
        return teams_with_detail_for(self.reader).filter(pk=self.team.pk).exists()

    @cached_property
    def open_cases(self) -> dict[UUID, list[Alert]]:
        found: dict[UUID, list[Alert]] = defaultdict(list)
        for alert in Alert.objects.open().filter(athlete__in=self.sharing).only("athlete", "level", "state", "contacted_at"):
            found[alert.athlete_id].append(alert)
        return found

    @cached_property
    def held_back(self) -> dict[UUID, list[Held]]:
        found: dict[UUID, list[Held]] = defaultdict(list)
        rows = Pause.objects.running().filter(athlete__in=self.sharing).order_by("from_at", "pk")
        for athlete, zone, pose, until in rows.values_list("athlete", "athlete__time_zone", "pose__slug", "until_on"):
            if until is None or until >= local_day(self.now, zone_named(zone)):
                found[athlete].append(Held(pose, until))
        return found

    def practice(self, days: int) -> dict[UUID, Practice]:
        return practice_of(self.people, teams={self.team.pk}, days=days, now=self.now)

    def open_level_of(self, athlete: UUID) -> str | None:
        levels = [Level(alert.level) for alert in self.open_cases.get(athlete, ())]
        return max(levels, key=lambda level: level.rank).value if levels else None

    def needs_somebody(self, athlete: UUID) -> bool:
        """A case above watch with which nobody has been in contact yet."""
        return any(alert.level != Level.WATCH and alert.contacted_at is None for alert in self.open_cases.get(athlete, ()))


def line_of(team: TeamOfReader, practice: Mapping[UUID, Practice]) -> TeamLine:
    """ "24 of 28 did it this week. Nobody needs you." in numbers."""
    weeks = [
        AthleteWeek(
            owed=one.owed_this_week,
            done=one.done_this_week,
            is_paused=any(held.pose is None for held in team.held_back.get(athlete, ())),
            needs_somebody=team.needs_somebody(athlete),
        )
        for athlete, one in practice.items()
    ]
    return team_line(weeks, Window(monday_of(team.today), team.today))


def sheet_of(team: TeamOfReader, *, days: int) -> Sheet:
    """The team's page for this reader, over this many days."""
    window = Window.of_days(days, until=team.today)
    practice = team.practice(max(days, 28))
    questions = questions_of(team.sharing, window)
    seen = last_seen(practice.keys())
    comfort = weeks_of_comfort(team.sharing, window) if team.reads_detail else {}
    lines = [
        AthleteLine(
            athlete=person,
            shares=person.pk in team.sharing,
            adherence_7=practice[person.pk].adherence_of_days(7),
            adherence_28=practice[person.pk].adherence_of_days(28),
            response_rate=practice[person.pk].responses(window, questions.get(person.pk, Questions())),
            last_seen_on=seen.get(person.pk, (None, None))[person.pk not in team.sharing],
            is_silent=practice[person.pk].is_silent(),
            open_level=team.open_level_of(person.pk),
            needs_somebody=team.needs_somebody(person.pk),
            pauses=team.held_back.get(person.pk, []),
            comfort=comfort.get(person.pk, []),
        )
        for person in team.people
    ]
    return Sheet(window, line_of(team, practice), lines, together(lines, window), safety_of(team, window))


def together(lines: Collection[AthleteLine], window: Window) -> Figure:
    """Every athlete's requests and answers added up."""
    requested = sum(line.response_rate.n for line in lines)
    came = sum((line.response_rate.value or 0) * line.response_rate.n / 100 for line in lines)
    return response_rate(round(came), requested, 0, window)


def last_seen(athletes: Collection[UUID]) -> dict[UUID, tuple[date | None, date | None]]:
    """The last day of any check-in, and of a session: who shares nothing is seen by practice alone."""
    rows = CheckIn.objects.filter(athlete__in=athletes).values_list("athlete").order_by()
    return {athlete: (any_kind, session) for athlete, any_kind, session in rows.annotate(Max("day"), session=Max("day", filter=SESSIONS))}


def safety_of(team: TeamOfReader, window: Window) -> SafetyOperations:
    """How well alerts work here: of the cases of those who share, opened in the window."""
    cases = Alert.objects.above_watch().filter(athlete__in=team.sharing, opened_at__date__range=(window.first, window.last))
    columns = cases.values_list("level", "opened_at", "acknowledged_at", "was_useful")
    answers = [AlertAnswer(level == Level.URGENT, opened, taken, useful) for level, opened, taken, useful in columns]
    check_ins = CheckIn.objects.filter(athlete__in=team.sharing).between(window.first, window.last).count()
    return safety_operations(answers, check_ins, window, team.now)
