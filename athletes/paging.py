"""Who is told of a case, and by which channels. When they are told stands in escalation.py."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from uuid import UUID

from django.db.models import Q, QuerySet

from accounts.models import CARING_ROLES, Consent, Cover, Guardian, Membership, Team, User
from athletes.models import Alert
from athletes.rules.escalation import page_at
from athletes.rules.escalation_policy import Step
from athletes.rules.quiet_hours import after_quiet_hours
from athletes.rules.vocabulary import Level
from notifications.models import Channel, Notification
from notifications.services import Planned, notify
from routines.rules import local_day, zone_named


def teams_shared_with(athlete_id: UUID) -> list[Team]:
    """The teams that may read this athlete's answers now: the athlete is in them and let them."""
    consents = Consent.objects.open_to(Team.objects.all()).filter(person=athlete_id)
    return list(Team.objects.filter(pk__in=consents.values("team")).select_related("organisation"))


def readers_at(alert: Alert, step: Step) -> list[User]:
    """Whom this step adds, never the athlete in another role; empty where nobody is named, or nothing is shared."""
    teams = teams_shared_with(alert.athlete_id)
    called = READERS[step](teams) if teams else User.objects.none()
    return list(called.filter(is_active=True).exclude(pk=alert.athlete_id).order_by("pk"))


def coaches_of(teams: list[Team]) -> QuerySet[User]:
    """Coaches and health contacts, and who covers for them; who is covered is left in peace."""
    caring = Membership.objects.current().filter(team__in=teams, role__in=CARING_ROLES)
    covers = Cover.objects.running().filter(person__in=caring.values("user"))
    awake = Q(pk__in=caring.values("user")) & ~Q(pk__in=covers.values("person"))
    found: QuerySet[User] = User.objects.filter(awake | Q(pk__in=covers.values("substitute")))
    return found


def safety_contacts_of(teams: list[Team]) -> QuerySet[User]:
    found: QuerySet[User] = User.objects.filter(pk__in=[team.safety_contact_id for team in teams if team.safety_contact_id])
    return found


def organisation_contacts_of(teams: list[Team]) -> QuerySet[User]:
    found: QuerySet[User] = User.objects.filter(
        pk__in=[team.organisation.safety_contact_id for team in teams if team.organisation.safety_contact_id]
    )
    return found


def staff(teams: list[Team]) -> QuerySet[User]:
    found: QuerySet[User] = User.objects.filter(is_staff=True)
    return found


READERS: dict[Step, Callable[[list[Team]], QuerySet[User]]] = {
    Step.COACHES: coaches_of,
    Step.SAFETY_CONTACT: safety_contacts_of,
    Step.ORGANISATION: organisation_contacts_of,
    Step.STAFF: staff,
}


def readers_up_to(alert: Alert, step: int) -> list[User]:
    """Everybody called in so far, each once."""
    everybody = [reader for reached in Step if reached <= step for reader in readers_at(alert, reached)]
    return list({reader.pk: reader for reader in everybody}.values())


def send_page(alert: Alert, step: int, *, due_at: datetime, now: datetime) -> None:
    """One message by every channel to each reader called in so far; a push waits for the end of quiet hours unless it is urgent."""
    alert.pages += 1
    for reader in readers_up_to(alert, step):
        at = page_at(alert.policy_snapshot, **alert.urgency(), fired=alert.fired, due_at=due_at, zone=zone_of(reader))
        push_at = at if alert.level == Level.URGENT else when_awake(reader, at)
        notify(
            recipient=reader,
            kind=alert.level,
            about=alert.pk,
            key=f"{alert.level}:{alert.pk}:{alert.pages}:{reader.pk}",
            planned=[Planned(Channel.IN_APP, at), Planned(Channel.EMAIL, at), Planned(Channel.WEB_PUSH, push_at)],
            now=now,
        )
    copy_to_guardians(alert, now)


def zone_of(person: User) -> tzinfo:
    return zone_named(person.time_zone)


def when_awake(reader: User, now: datetime) -> datetime:
    return after_quiet_hours(now, zone_of(reader), reader.quiet_from, reader.quiet_until)


def show_in_app(alert: Alert, now: datetime) -> None:
    """A watch waits in the app and in the digest; who wants it may have a push."""
    for reader in readers_at(alert, Step.COACHES):
        push = [Planned(Channel.WEB_PUSH, available_at=when_awake(reader, now))] if reader.push_for_watch else []
        key = f"watch:{alert.pk}:{reader.pk}"
        notify(recipient=reader, kind="watch", about=alert.pk, key=key, planned=[Planned(Channel.IN_APP), *push], now=now)


def is_minor(athlete: User, now: datetime) -> bool:
    return athlete.is_minor_on(local_day(now, zone_of(athlete)))


def copy_to_guardians(alert: Alert, now: datetime) -> None:
    """A minor's guardian gets a copy of every alert, masked as for a coach (GUI:S32, G4)."""
    if not is_minor(alert.athlete, now):
        return
    for guardian in Guardian.objects.consenting().filter(minor=alert.athlete).select_related("person"):
        key = f"guardian_copy:{alert.pk}:{alert.pages}:{guardian.person_id}"
        notify(recipient=guardian.person, kind="guardian_copy", about=alert.pk, key=key, planned=[Planned(Channel.EMAIL)], now=now)


def tell_corrected(alert: Alert, *, now: datetime) -> None:
    """Whoever was paged learns that the first answers were corrected."""
    for recipient in User.objects.filter(pk__in=Notification.objects.filter(about=alert.pk, kind=alert.level).values("recipient")):
        key = f"corrected:{alert.pk}:{now:%Y%m%dT%H%M%S}:{recipient.pk}"
        notify(
            recipient=recipient,
            kind="corrected",
            about=alert.pk,
            key=key,
            planned=[Planned(Channel.IN_APP), Planned(Channel.EMAIL)],
            now=now,
        )
