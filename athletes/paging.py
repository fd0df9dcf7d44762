"""Who is told of a case, and by which channels. When they are told stands in escalation.py."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, tzinfo
from uuid import UUID

from django.db.models import Q, QuerySet

from accounts.models import CARING_ROLES, Consent, Cover, Guardian, Membership, Team, User
from athletes.models import Alert
from athletes.rules.escalation import page_at
from athletes.rules.escalation_policy import Step
from athletes.rules.quiet_hours import after_quiet_hours
from athletes.rules.vocabulary import Level
from notifications.models import Channel, Delivery, Notification
from notifications.services import Outgoing, Planned, notify_many
from routines.rules import local_day, zone_named

PAGES = (Level.ALERT, Level.URGENT)  # the kinds of message that page
OUTSIDE = (Channel.EMAIL, Channel.WEB_PUSH)
TAKEN = (Delivery.State.ACCEPTED, Delivery.State.CONFIRMED)
Readers = Mapping[Step, Sequence[User]]


def teams_shared_with(athlete_id: UUID) -> list[Team]:
    """The teams that may read this athlete's answers now: the athlete is in them and let them."""
    consents = Consent.objects.open_to(Team.objects.all()).filter(person=athlete_id)
    return list(Team.objects.filter(pk__in=consents.values("team")).select_related("organisation"))


def readers_of(alert: Alert) -> Readers:
    """Whom each step adds, never the athlete in another role; nobody at all where nothing is shared."""
    teams = teams_shared_with(alert.athlete_id)
    return {step: readers_at(step, teams, alert.athlete_id) if teams else [] for step in Step}


def readers_at(step: Step, teams: list[Team], athlete_id: UUID) -> list[User]:
    return list(READERS[step](teams).filter(is_active=True).exclude(pk=athlete_id).order_by("pk"))


def coaches_of(teams: list[Team]) -> QuerySet[User]:
    """Coaches and health contacts, and who covers for them; who is covered is left in peace."""
    caring = Membership.objects.current().filter(team__in=teams, role__in=CARING_ROLES)
    # a substitute who cannot answer leaves nobody in peace
    covers = Cover.objects.running().filter(person__in=caring.values("user"), substitute__is_active=True)
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


def called_up_to(readers: Readers, step: int) -> list[User]:
    """Everybody called in so far, each once."""
    return list({reader.pk: reader for reached, people in readers.items() if reached <= step for reader in people}.values())


def send_page(alert: Alert, readers: Readers, *, due_at: datetime, now: datetime, without: Collection[UUID] = ()) -> datetime:
    """One message by every channel to each reader called in so far, and a copy to a minor's guardians. Returns when the first may leave."""
    alert.pages += 1
    pages = [page_to(reader, alert, due_at) for reader in called_up_to(readers, alert.step) if reader.pk not in without]
    notify_many([*pages, *copies_to_guardians(alert, f"{alert.pages}", now)], now=now)
    return min((way.available_at or now for page in pages for way in page.planned if way.channel in OUTSIDE), default=now)


def was_handed_over(alert: Alert, *, since: datetime) -> bool:
    """Whether a mail server or a push service has taken a page of this case. The inbox proves nothing: nobody may be looking."""
    pages = Notification.objects.filter(about=alert.pk, kind__in=PAGES)
    return Delivery.objects.filter(notification__in=pages, channel__in=OUTSIDE, done_at__gte=since, state__in=TAKEN).exists()


def page_to(reader: User, alert: Alert, due_at: datetime) -> Outgoing:
    """A push waits for the end of quiet hours unless it is urgent."""
    at = page_at(alert.policy_snapshot, **alert.urgency(), fired=alert.fired, due_at=due_at, zone=zone_of(reader))
    push_at = at if alert.level == Level.URGENT else when_awake(reader, at)
    planned = [Planned(Channel.IN_APP, at), Planned(Channel.EMAIL, at), Planned(Channel.WEB_PUSH, push_at)]
    return Outgoing(alert.level, f"{alert.level}:{alert.pk}:{alert.pages}:{reader.pk}", planned, reader.pk, about=alert.pk)


def zone_of(person: User) -> tzinfo:
    return zone_named(person.time_zone)


def when_awake(reader: User, now: datetime) -> datetime:
    return after_quiet_hours(now, zone_of(reader), reader.quiet_from, reader.quiet_until)


def show_in_app(alert: Alert, now: datetime) -> None:
    """A watch waits in the app and in the digest; who wants it may have a push."""
    teams = teams_shared_with(alert.athlete_id)
    shown = []
    for reader in readers_at(Step.COACHES, teams, alert.athlete_id):
        push = [Planned(Channel.WEB_PUSH, when_awake(reader, now))] if reader.push_for_watch else []
        shown.append(Outgoing("watch", f"watch:{alert.pk}:{reader.pk}", [Planned(Channel.IN_APP), *push], reader.pk, about=alert.pk))
    notify_many(shown, now=now)


def is_minor(athlete: User, now: datetime) -> bool:
    return athlete.is_minor_on(local_day(now, zone_of(athlete)))


def copies_to_guardians(alert: Alert, occasion: str, now: datetime) -> list[Outgoing]:
    """A minor's guardian gets a copy of every alert, masked as for a coach (GUI:S32, G4)."""
    if not is_minor(alert.athlete, now):
        return []
    guardians = Guardian.objects.consenting().filter(minor=alert.athlete).values_list("person", flat=True)
    by_mail = [Planned(Channel.EMAIL)]
    return [Outgoing("guardian_copy", f"guardian_copy:{alert.pk}:{occasion}:{pk}", by_mail, pk, about=alert.pk) for pk in guardians]


def tell_corrected(alert: Alert, report_id: UUID, *, now: datetime) -> None:
    """Whoever was paged learns that the first answers were corrected, and so does the guardian who had a copy."""
    paged = Notification.objects.filter(about=alert.pk, kind__in=PAGES, recipient__isnull=False)
    planned = [Planned(Channel.IN_APP), Planned(Channel.EMAIL)]
    told = [
        Outgoing("corrected", f"corrected:{alert.pk}:{report_id}:{pk}", planned, pk, about=alert.pk)
        for pk in paged.order_by("recipient").values_list("recipient", flat=True).distinct()
    ]
    if told:
        notify_many([*told, *copies_to_guardians(alert, f"corrected:{report_id}", now)], now=now)
