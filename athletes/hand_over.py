"""What an athlete takes to a clinician: twelve weeks on paper, in the words of what was said. Nothing in it concludes anything."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.translation import gettext as _

from accounts.models import User
from athletes import telling, words
from athletes.access import hidden_from, reports_for, unmasked_for
from athletes.charts import comfort_chart, morning_chart, rate_chart
from athletes.charts.drawing import Chart, one_decimal, short_day
from athletes.charts.holds import title_of
from athletes.models import Alert, SymptomReport
from athletes.progress import progress_of
from athletes.progress.alone import Progress
from athletes.progress.backs import back_pains
from athletes.rules.progress import Figure, Window
from athletes.rules.vocabulary import Level
from athletes.shapes import report_json
from poses.services import ShownPose, read_poses

DAYS: Final = 84


@dataclass(frozen=True)
class Section:
    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Packet:
    athlete: User
    window: Window
    made_at: datetime
    is_masked: bool
    sections: list[Section]


def packet_of(athlete: User, *, reader: User, locale: str, now: datetime) -> Packet:
    """As this reader may see it: the athlete everything, a coach without private answers, at any level."""
    progress = progress_of(athlete, reader=reader, teams=None, days=DAYS, now=now)
    poses = {pose.slug: pose for pose in read_poses(locale=locale)}
    is_masked = athlete.pk not in unmasked_for(reader, [athlete.pk])
    sections = [
        Section(_("What was reported"), [_("Day"), _("Level"), _("In the athlete's words and choices")], reports(athlete, reader, poses)),
        Section(_("Cases"), [_("Opened"), _("Pose"), _("Level"), _("Closed")], cases(athlete, reader, poses)),
        *figures(progress, {slug: pose.name for slug, pose in poses.items()}, athlete, reader),
    ]
    return Packet(athlete, progress.window, now, is_masked, [section for section in sections if section.rows])


def figures(progress: Progress, names: Mapping[str, str], athlete: User, reader: User) -> Iterator[Section]:
    since = athlete.hidden_before if reader.pk == athlete.pk else None
    rows = [
        (_("of sessions due, 7 days"), progress.adherence_7),
        (_("of sessions due, 28 days"), progress.adherence_28),
        (_("of what was asked came back"), progress.response_rate),
        (_("of the seconds aimed for"), progress.hold_completion),
    ]
    yield Section(_("Practice"), ["", _("Percent"), "n"], [[label, percent(figure), str(figure.n)] for label, figure in rows])
    yield table_of(comfort_chart(progress.comfort, progress.window))
    yield table_of(morning_chart(back_pains(athlete, progress.window, since), progress.morning_delta, progress.window))
    held = [
        [names.get(place.pose, place.pose), title_of(place.side), f"{one_decimal(trend.weeks[-1][1].median_seconds)} s", str(trend.n)]
        for place, trend in progress.trends.items()
    ]
    yield Section(_("Seconds held"), [_("Pose"), _("Side"), _("Median, last week"), "n"], held)
    for title, kind in ((_("Numb or tingling"), "numb"), (_("Pain of 3 or more, or numb"), "discomfort")):
        yield table_of(rate_chart(title, {place: getattr(rate, kind) for place, rate in progress.rates.items()}, names))


def table_of(chart: Chart) -> Section:
    return Section(chart.title, chart.head, chart.rows)


def percent(figure: Figure) -> str:
    return "–" if figure.value is None else f"{figure.value:.0f} %"


def reports(athlete: User, reader: User, poses: Mapping[str, ShownPose]) -> list[list[str]]:
    rows = reports_for(reader).filter(athlete=athlete).exclude(hidden_from(reader, "received_at"))
    newest = rows.filter(pk__in=SymptomReport.objects.newest_of_chain().values("pk"))
    is_masked = athlete.pk not in unmasked_for(reader, [athlete.pk])
    found = newest.select_related("pose", "variant").prefetch_related("follow_ups").order_by("reported_at")
    return [[short_day(report.reported_at.date()), level_of(report.level), said_in(report, poses, is_masked)] for report in found]


def level_of(level: str) -> str:
    return str(words.LEVELS.get(Level(level), "–"))


def said_in(report: SymptomReport, poses: Mapping[str, ShownPose], is_masked: bool) -> str:
    """Of an urgent one a coach is told that it was, and not what was ticked."""
    if is_masked and report.level == Level.URGENT:
        return "–"
    told = telling.report_told(report_json(report, is_masked=is_masked), poses)
    return " ".join(told.lines)


def cases(athlete: User, reader: User, poses: Mapping[str, ShownPose]) -> list[list[str]]:
    own = Alert.objects.filter(athlete=athlete).exclude(hidden_from(reader, "opened_at"))
    rows = own if reader.pk == athlete.pk else Alert.objects.visible_to(reader).filter(athlete=athlete)
    return [
        [
            short_day(case.opened_at.date()),
            poses[case.pose.slug].name if case.pose and case.pose.slug in poses else _("No single pose"),
            level_of(case.level),
            short_day(case.cleared_at.date()) if case.cleared_at else _("open"),
        ]
        for case in rows.select_related("pose").order_by("opened_at")
    ]
