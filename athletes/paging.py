"""Who is told of a case, and by which channels. When somebody is told again stands in escalation.py."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from accounts.models import CARING_ROLES, Consent, Cover, Guardian, Membership, Team, User
from athletes.models import Alert, Step
from athletes.rules.escalation import first_step_at
from athletes.rules.quiet_hours import after_quiet_hours
from athletes.rules.vocabulary import Level
from notifications.models import Channel, Notification
from notifications.services import Planned, notify
from routines.rules import local_day, zone_named

GUARDED_LEVELS = (Level.ALERT, Level.URGENT)


def teams_shared_with(athlete_id: object) -> list[Team]:
    """The teams that may read this athlete's answers now: the athlete is in them and let them."""
    consents = Consent.objects.open_to(Team.objects.all()).filter(person=athlete_id)
    return list(Team.objects.filter(pk__in=consents.values("team")).select_related("organisation"))


def readers_at(alert: Alert, step: int) -> list[User]:
    """Whom this step adds, never the athlete in another role; empty where nobody is named."""
    teams = teams_shared_with(alert.athlete_id)
    if not teams:
        return []
    people = {
        Step.COACHES: coaches_of,
        Step.SAFETY_CONTACT: lambda teams: User.objects.filter(pk__in=[team.safety_contact_id for team in teams if team.safety_contact_id]),
        Step.ORGANISATION: lambda teams: User.objects.filter(pk__in=[team.organisation.safety_contact_id for team in teams]),
        Step.STAFF: lambda teams: User.objects.filter(is_staff=True),
    }[Step(step)](teams)
    return list(people.filter(is_active=True).exclude(pk=alert.athlete_id).order_by("pk"))


def coaches_of(teams: Iterable[Team]) -> "Iterable[User]":
    """Coaches and health contacts, and who covers for them; who is covered is left in peace."""
    caring = Membership.objects.current().filter(team__in=[team.pk for team in teams], role__in=CARING_ROLES)
    covers = Cover.objects.running().filter(person__in=caring.values("user"))
    return User.objects.filter(Q(pk__in=caring.values("user")) & ~Q(pk__in=covers.values("person")) | Q(pk__in=covers.values("substitute")))


def readers_up_to(alert: Alert, step: int) -> list[User]:
    """Everybody called in so far, each once."""
    everybody = [reader for reached in Step.values if reached <= step for reader in readers_at(alert, reached)]
    return list({reader.pk: reader for reader in everybody}.values())


def page(alert: Alert, *, now: datetime) -> None:
    """Tell step by step until somebody is there to be told, and set the clock. An alert always has a reader.

    Where the athlete shares with nobody, nobody is told, the clock stands still, and the athlete's screen says so.
    """
    if alert.level == Level.WATCH:
        show_in_app(alert, now)
        return
    for step in Step.values:
        if readers := readers_at(alert, step):
            alert.step = step
            send_page(alert, readers, now)
            alert.next_step_at = first_step_at(alert.policy_snapshot, alert.level, alert.urgent_kind, now)
            break
    alert.save(update_fields=["step", "next_step_at", "pages"])


def send_page(alert: Alert, readers: Iterable[User], now: datetime) -> None:
    """One message to each reader, by every channel; its push waits for the end of quiet hours unless it is urgent."""
    alert.pages += 1
    for reader in readers:
        push_at = now if alert.level == Level.URGENT else when_awake(reader, now)
        notify(
            recipient=reader,
            kind=alert.level,
            about=alert.pk,
            key=f"{alert.level}:{alert.pk}:{alert.pages}:{reader.pk}",
            planned=[Planned(Channel.IN_APP), Planned(Channel.EMAIL), Planned(Channel.WEB_PUSH, available_at=push_at)],
            step=alert.step,
            seq=alert.pages,
            now=now,
        )
    copy_to_guardians(alert, now)


def when_awake(reader: User, now: datetime) -> datetime:
    return after_quiet_hours(now, zone_named(reader.time_zone), reader.quiet_from, reader.quiet_until)


def show_in_app(alert: Alert, now: datetime) -> None:
    """A watch waits in the app and in the digest; who wants it may have a push."""
    for reader in readers_at(alert, Step.COACHES):
        push = [Planned(Channel.WEB_PUSH, available_at=when_awake(reader, now))] if reader.push_for_watch else []
        key = f"watch:{alert.pk}:{reader.pk}"
        notify(recipient=reader, kind="watch", about=alert.pk, key=key, planned=[Planned(Channel.IN_APP), *push], now=now)


def copy_to_guardians(alert: Alert, now: datetime) -> None:
    """A minor's guardian gets a copy of every alert, masked as for a coach (GUI:S32, G4)."""
    day = local_day(now, zone_named(alert.athlete.time_zone))
    if not alert.athlete.is_minor_on(day):
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
