"""Two accounts that are one person: mostly a name that a coach typed, beside the account the athlete came with.

What somebody said about their health was said under that account's own consent, and is never put into another's mouth. So the account
that goes must hold none of it; what a coach recorded, and where it belongs to, moves.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _, ngettext

from accounts.models import Guardian, Membership, Team, User
from accounts.services import close_account, record_read
from athletes.models import CheckIn, Hold
from athletes.persons_data import LINKS
from notifications.rest import Conflict
from routines.models import AssignedAthlete, Enrolment

MOVING: Final = ("athletes.CheckIn", "athletes.Hold")


@dataclass(frozen=True)
class Merging:
    """What would happen, and what is in the way, each as a sentence."""

    told: list[str]
    refusals: list[str]


def what_merging_does(*, kept: User, double: User) -> Merging:
    names = {"kept": kept.name, "double": double.name}
    teams, sessions = moving_memberships(kept, double).count(), led_sessions(double).count()
    told = [
        ngettext("%(count)d membership moves to %(kept)s.", "%(count)d memberships move to %(kept)s.", teams) % {"count": teams, **names},
        ngettext("%(count)d led session moves to %(kept)s.", "%(count)d led sessions move to %(kept)s.", sessions)
        % {"count": sessions, **names},
        _("What was assigned to %(double)s by name is assigned to %(kept)s.") % names,
        _("The other account, %(double)s, is closed: signed out everywhere, in no team, with no way in.") % names,
        _("%(kept)s finds a line about it in the access log.") % names,
    ]
    return Merging(told, list(reasons_against(kept, double)))


def reasons_against(kept: User, double: User) -> list[str]:
    asked = {
        _("These are one account."): kept.pk == double.pk,
        _("The account to keep is closed."): not kept.is_active,
        _("Accounts of staff are not merged."): kept.is_staff or double.is_staff,
        _("They were born in different months: these may be two people."): born_apart(kept, double),
        _("One of them is or has a guardian. Sort that out first."): has_guardian(kept, double),
        _("Only the other one can sign in. Keep that one."): is_bound(double) and not is_bound(kept),
        _("The account to close has answers about health. They stay where they were given: its person can take a copy and erase it."): (
            has_answers(double)
        ),
    }
    return [sentence for sentence, is_so in asked.items() if is_so]


def born_apart(kept: User, double: User) -> bool:
    months = [(person.birth_year, person.birth_month) for person in (kept, double)]
    return None not in months[0] + months[1] and months[0] != months[1]


def has_guardian(*people: User) -> bool:
    return Guardian.objects.filter(minor__in=people).exists() or Guardian.objects.filter(person__in=people).exists()


def is_bound(person: User) -> bool:
    return User.objects.bound().filter(pk=person.pk).exists()


def has_answers(person: User) -> bool:
    """Every list of this floor that goes into the person's copy, but for sessions a coach recorded and what hangs on them."""
    own = [
        link
        for link in LINKS
        if link.called and link.model.startswith("athletes.") and link.model not in ("athletes.CheckIn", "athletes.Hold")
    ]
    said = CheckIn.objects.filter(athlete=person).exclude(pk__in=led_sessions(person).values("pk"))
    return said.exists() or any(link.rows_of(person).exists() for link in own)


def led_sessions(person: User) -> QuerySet[CheckIn]:
    """Ticked by a coach, and never rated by anybody."""
    return CheckIn.objects.filter(athlete=person, kind=CheckIn.Kind.LED, consent=None)


def moving_memberships(kept: User, double: User) -> QuerySet[Membership]:
    """But for a role in a team that both have now."""
    same = Membership.objects.filter(user=kept, team=OuterRef("team"), role=OuterRef("role"), ended_at=None)
    return Membership.objects.filter(user=double).exclude(Exists(same), ended_at=None)


@transaction.atomic
def merge_people(*, kept: User, double: User, by: User, at: datetime) -> User:
    """All of it or nothing. Whoever was merged already has nothing left to move."""
    people = User.objects.select_for_update().in_bulk(sorted({kept.pk, double.pk}))
    kept, double = people[kept.pk], people[double.pk]
    merging = what_merging_does(kept=kept, double=double)
    if merging.refusals:
        raise Conflict(" ".join(merging.refusals), "not_merged")
    moving_memberships(kept, double).update(user=kept)
    Membership.objects.filter(user=double, ended_at=None).update(ended_at=at)
    Team.objects.filter(safety_contact=double).update(safety_contact=kept)
    sessions = list(led_sessions(double).values_list("pk", flat=True))
    Hold.objects.filter(check_in__in=sessions).update(athlete=kept)
    CheckIn.objects.filter(pk__in=sessions).update(athlete=kept)
    chosen = AssignedAthlete.objects.filter(athlete=double)
    chosen.exclude(assignment__in=AssignedAthlete.objects.filter(athlete=kept).values("assignment")).update(athlete=kept)
    AssignedAthlete.objects.filter(athlete=double).delete()
    Enrolment.objects.filter(athlete=double).delete()  # the sweep makes the kept one's within the minute
    close_account(person=double)
    record_read(reader=by, athlete=kept, action="account.merged", about=double.pk, at=at)
    return kept
