"""The library: routines that come with the software, and the one that every new team starts with."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.conf import settings
from django.db import transaction

from accounts.models import Team, User
from accounts.services import create_team
from routines.models import Assignment, Routine
from routines.services.assignments import assign_routine
from routines.services.routines import StepDraft, drafts_of, next_version, write_steps
from routines.services.terms import Terms, today_of_team

ARTICLE_ROUTINE = "lower-back-routine-for-runners"
TIMES_A_WEEK = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryRoutine:
    """A content file, read: texts in every language by its code."""

    slug: str
    name: dict[str, str]
    notes: dict[str, str]
    steps: list[StepDraft]

    @property
    def family(self) -> UUID:
        """The same on every deployment, so that a shared routine is known again."""
        return uuid5(NAMESPACE_URL, f"urn:lumbar:routine:{self.slug}")

    @property
    def translations(self) -> dict[str, dict[str, str]]:
        return {language: {"name": name, "notes": self.notes[language]} for language, name in self.name.items()}

    def written(self) -> tuple[str, str]:
        return self.name[settings.LANGUAGE_CODE], self.notes[settings.LANGUAGE_CODE]


@transaction.atomic
def store_library_routine(*, content: LibraryRoutine, at: datetime) -> Routine:
    """The routine as the file says it. What was assigned stays, and a change becomes its next version; translations follow at once."""
    newest = Routine.objects.library().filter(family=content.family).select_for_update(no_key=True).order_by("-version").first()
    if newest is None:
        return write_version(content, 1, at)
    if (newest.name, newest.notes) == content.written() and drafts_of(newest) == content.steps:
        return translate(newest, content)
    if newest.is_frozen:
        return write_version(content, next_version(newest, None), at)
    newest.steps.all().delete()
    newest.name, newest.notes = content.written()
    newest.edition += 1
    newest.save(update_fields=["name", "notes", "edition"])
    write_steps(newest, content.steps)
    return translate(newest, content)


def write_version(content: LibraryRoutine, version: int, at: datetime) -> Routine:
    name, notes = content.written()
    routine = Routine.objects.create(
        family=content.family,
        version=version,
        slug=content.slug,
        name=name,
        notes=notes,
        translations=content.translations,
        created_at=at,
    )
    write_steps(routine, content.steps)
    return routine


def translate(routine: Routine, content: LibraryRoutine) -> Routine:
    if routine.translations != content.translations:
        routine.translations = content.translations
        routine.edition += 1
        routine.save(update_fields=["translations", "edition"])
    return routine


@transaction.atomic
def give_team_its_routine(*, team: Team, by: User, at: datetime) -> Assignment | None:
    """What a new team comes with: the article's routine, three a week, from today. None while the library is empty."""
    given = Assignment.objects.filter(team=team).order_by("created_at").first()
    routine = Routine.objects.library().filter(slug=ARTICLE_ROUTINE).order_by("-version").first()
    if given is not None or routine is None:
        return given
    terms = Terms(per_week=TIMES_A_WEEK, starts_on=today_of_team(team, at))
    return assign_routine(routine=routine, team=team, terms=terms, by=by, at=at)


@transaction.atomic
def start_team(*, name: str, by: User, at: datetime, team_id: UUID | None = None, **fields: Any) -> Team:
    """A new team, with its maker as coach and its routine assigned. The same id again is the same team."""
    team = create_team(name=name, by=by, at=at, team_id=team_id, **fields)
    give_team_its_routine(team=team, by=by, at=at)
    return team
