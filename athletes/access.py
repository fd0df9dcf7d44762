"""How much of an athlete's answers a reader may see. Whether a case exists for that reader at all, its queryset has said before."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from accounts.models import Consent, Role, Team, User
from accounts.models.people import TeamQuerySet
from athletes.models import SymptomReport
from notifications.statements import first_row

LOOKED_AFTER = """
SELECT FROM accounts_membership WHERE user_id = %(reader)s AND role <> 'athlete'
UNION ALL SELECT FROM accounts_cover WHERE substitute_id = %(reader)s LIMIT 1
"""


def teams_with_detail_for(reader: User) -> TeamQuerySet:
    """Where a team names a health contact, detail is for the health contact alone; elsewhere its coach holds both roles."""
    as_health_contact = Team.objects.looked_after_by(reader, Role.HEALTH_CONTACT)
    as_coach = Team.objects.looked_after_by(reader, Role.COACH).exclude(pk__in=Team.objects.with_health_contact())
    return Team.objects.filter(Q(pk__in=as_health_contact) | Q(pk__in=as_coach))


def athletes_in_detail_for(reader: User) -> QuerySet[User]:
    """Athletes whose reports this person reads, and whose cases this person may clear: each team's own rule holds."""
    athletes: QuerySet[User] = User.objects.sharing_with(teams_with_detail_for(reader)).exclude(pk=reader.pk)
    return athletes


def looks_after_nobody(reader: User) -> bool:
    """Never coach nor health contact, never in the place of one: an athlete as most are, for whom nobody need be looked for."""
    return first_row(LOOKED_AFTER, {"reader": reader.pk}) is None


def athletes_sharing_with(reader: User) -> QuerySet[User]:
    """Athletes of whom this person may know that something is held back; why, only the detail tells."""
    athletes: QuerySet[User] = User.objects.cared_for_by(reader).exclude(pk=reader.pk)
    return athletes


def reads_detail(reader: User, athlete: UUID) -> bool:
    return athletes_in_detail_for(reader).filter(pk=athlete).exists()


def unmasked_for(reader: User, athletes: Iterable[UUID]) -> set[UUID]:
    """Athletes whose private answers this person reads: the own ones, and as health contact those who said yes to that too."""
    teams = Team.objects.looked_after_by(reader, Role.HEALTH_CONTACT)
    wanted = set(athletes)
    private = Consent.objects.open_to(teams, Consent.Kind.PRIVATE).filter(person__in=wanted - {reader.pk})
    shared = Consent.objects.open_to(teams).filter(person__in=wanted)
    open_to_reader = private.filter(person__in=shared.values("person"), team__in=shared.values("team"))
    return set(open_to_reader.values_list("person", flat=True)) | ({reader.pk} & wanted)


def reports_for(reader: User) -> QuerySet[SymptomReport]:
    """Reports this person may read: the own ones, and those of athletes whose detail is hers to read."""
    return SymptomReport.objects.filter(Q(athlete=reader) | Q(athlete__in=athletes_in_detail_for(reader)))


def hidden_from(reader: User, dated: str) -> Q:
    """The own answers from before a place was issued anew, until the old device, a passkey or the e-mail confirms: to be excluded."""
    return Q(athlete=reader, **{f"{dated}__lt": reader.hidden_before}) if reader.hidden_before else Q(pk__in=[])
