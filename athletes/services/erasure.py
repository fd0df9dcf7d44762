"""To be forgotten: two weeks to think again, then for good."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.contrib.admin.models import LogEntry
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import CARING_ROLES, Guardian, Invitation, Membership, Organisation, Role, Team, User
from accounts.services import erasing, sign_out_everywhere, withdraw_guardian
from accounts.services.mail import write_account_mail
from accounts.services.routing import route_without
from athletes import paging, tombstones
from athletes.models import Alert, AlertEvent, Comment, Erasure
from athletes.persons_data import deleted
from athletes.rules.escalation import step_to_call
from athletes.rules.escalation_policy import Step
from athletes.rules.vocabulary import Level
from athletes.unused import was_here_since
from notifications.models import Notification
from notifications.rest import Conflict
from notifications.services import raise_alarm

UNDO_WITHIN: Final = timedelta(days=14)
# an urgent case that nobody has spoken about is worth a few more days, and not one more than the month the law gives allows
WAITS_AT_MOST: Final = timedelta(days=7)
NAMELESS: Final = "—"


@transaction.atomic
def ask_for_erasure(*, person: User, at: datetime) -> Erasure:
    """Start the two weeks. Asking again changes nothing; an urgent case that is open is handed to somebody first."""
    User.objects.select_for_update(no_key=True).get(pk=person.pk)
    pending = Erasure.objects.pending().filter(person=person.pk).first()
    if pending is not None and pending.because == Erasure.Because.ASKED:
        return pending
    undo_erasure(person=person, at=at)
    refuse_last_coach(person)
    for alert in unanswered_cases(person).select_for_update(of=("self",)):
        hand_over(alert, at)
    erasure = Erasure.objects.create(person=person.pk, asked_at=at, due_at=at + UNDO_WITHIN)
    if person.email:
        write_account_mail(
            template="erasure", address=person.email, locale=person.locale, at=at, lives=None, day=erasure.due_at.date().isoformat()
        )
    return erasure


@transaction.atomic
def undo_erasure(*, person: User, at: datetime) -> None:
    """Thought again in time. Without anything pending it changes nothing."""
    Erasure.objects.pending().filter(person=person.pk).update(undone_at=at)


def refuse_last_coach(person: User) -> None:
    """Athletes would be left with nobody who answers; naming another coach takes a minute."""
    coached = Membership.objects.current().filter(user=person, role=Role.COACH).values("team")
    others = Membership.objects.current().filter(role=Role.COACH).exclude(user=person).values("team")
    people = Membership.objects.current().filter(team__in=coached).exclude(user=person).exclude(team__in=others)
    if people.exists():
        raise Conflict(_("You are a team's last coach. Name another coach first."), "last_coach")


def unanswered_cases(person: User) -> QuerySet[Alert]:
    return Alert.objects.open().filter(athlete=person, level=Level.URGENT, contacted_at=None)


def hand_over(alert: Alert, at: datetime) -> None:
    """The organisation's contact is called in now, and staff where there is none: soon nobody will find this case any more."""
    if alert.state == Alert.State.ACKNOWLEDGED:
        return
    readers = paging.readers_of(alert)
    alert.step = step_to_call(Step.ORGANISATION, reached=Step(alert.step), called=readers)
    paging.send_page(alert, readers, due_at=at, now=at)
    alert.version += 1
    alert.save(update_fields=["step", "pages", "version"])
    details = {"step": alert.step}
    AlertEvent.objects.create(alert=alert, athlete_id=alert.athlete_id, kind=AlertEvent.Kind.STEP_FIRED, at=at, details=details)


@transaction.atomic
def erase_one_due(*, at: datetime) -> bool:
    """One whose two weeks are over. A case that nobody has spoken about keeps it waiting, and staff are told."""
    due = Erasure.objects.pending().filter(due_at__lte=at).select_for_update(skip_locked=True).order_by("due_at")
    for erasure in due:
        person = User.objects.filter(pk=erasure.person).first()
        if person is not None and erasure.because == Erasure.Because.UNUSED and was_here_since(person, erasure.asked_at, at):
            undo_erasure(person=person, at=at)
            return True
        if person is None or not is_held_up(person, erasure, at):
            erase_person(person_id=erasure.person, at=at)
            return True
        raise_alarm(kind="erasure_waits_for_urgent_case", about=erasure.pk, now=at)
    return False


def is_held_up(person: User, erasure: Erasure, at: datetime) -> bool:
    is_early = at < erasure.due_at + WAITS_AT_MOST
    return is_early and unanswered_cases(person).exists() and bool(paging.teams_shared_with(person.pk))


def erase_person(*, person_id: UUID, at: datetime) -> None:
    """Delete what is this person's, and take the name from what is others' too. Once more changes nothing, so a restore may replay it."""
    with transaction.atomic(), erasing():
        tombstones.add(person_id, at)  # before anything goes: what is lost in between is asked for again, never forgotten
        person = User.objects.select_for_update().filter(pk=person_id).first()
        if person is not None:
            leave_everything(person, at)
            own_guardians = list(User.objects.filter(guarded__minor=person))
            delete_messages_about(person)
            for link in deleted():
                link.rows_of(person).delete()
            Invitation.objects.filter(email__iexact=person.email or "-").delete()
            take_name_from(person)
            for guardian in own_guardians:
                erase_without_purpose(guardian, at)
        Erasure.objects.pending().filter(person=person_id).update(done_at=at)


def leave_everything(person: User, at: datetime) -> None:
    """Out of every session and every role; where this person was to be called, somebody else is."""
    sign_out_everywhere(user=person)
    for guardian in Guardian.objects.filter(person=person).select_related("minor"):
        withdraw_guardian(guardian=guardian, at=at)
    teams = list(Team.objects.filter(Q(safety_contact=person) | Q(memberships__user=person, memberships__role__in=CARING_ROLES)).distinct())
    Membership.objects.filter(user=person).delete()
    for team in teams:
        route_without(person, team, at)
    Organisation.objects.filter(safety_contact=person).update(safety_contact=None)


def delete_messages_about(person: User) -> None:
    """Others' inboxes too: their links would lead to nothing. And what went to the bare address."""
    about = [*Alert.objects.filter(athlete=person).values_list("pk", flat=True)]
    about += Comment.objects.filter(athlete=person).values_list("pk", flat=True)
    Notification.objects.filter(Q(about__in=about) | Q(address__iexact=person.email or "-")).delete()


def take_name_from(person: User) -> None:
    """What is left is a number, which others' rows lead to."""
    person.groups.clear()
    person.user_permissions.clear()
    LogEntry.objects.filter(object_id=str(person.pk)).update(object_repr=NAMELESS)
    shell = User(id=person.pk, name=NAMELESS, is_active=False, created_at=person.created_at, channels=[], digest="off")
    shell.set_unusable_password()
    shell.save(force_update=True)


def erase_without_purpose(guardian: User, at: datetime) -> None:
    """A parent who is here for this one child and for nothing else goes with it."""
    is_needed = guardian.is_staff or guardian.guarded.exists() or guardian.memberships.exists()
    if not is_needed:
        erase_person(person_id=guardian.pk, at=at)
