"""The monthly practice: a page that asks nothing but to be answered, and what came of it."""

from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from accounts.models import Membership, Team, User
from athletes import paging
from notifications.models import Channel, Delivery, Notification
from notifications.services import Outgoing, Planned, mark_read, notify_many
from routines.rules import local_day, zone_named

KIND = "drill"
EVERY = timedelta(days=30)
BY_DAY = range(9, 18)  # where the team is at home
OVER_AFTER = timedelta(hours=24)  # as long as the link is good


class Practised(NamedTuple):
    """One person's part in the newest practice of a team."""

    name: str
    sent_by: list[str]  # the channels that took it
    took: timedelta | None  # until it was answered; None: not answered


@transaction.atomic
def practise(*, team: Team, now: datetime) -> int:
    """Page whom a case of this team would page first; in their quiet hours by mail only. Once a day: repeating it tells nobody twice."""
    day = local_day(now, zone_named(team.time_zone))
    pages = []
    for reader in paging.coaches_of([team]).filter(is_active=True):
        ways = [Planned(Channel.IN_APP), Planned(Channel.EMAIL), Planned(Channel.WEB_PUSH, paging.when_awake(reader, now))]
        key = f"{KIND}:{team.pk}:{day}:{reader.pk}"
        pages.append(Outgoing(KIND, key, ways, reader.pk, about=team.pk, expires_at=now + OVER_AFTER))
    notify_many(pages, now=now)
    return len(pages)


def practise_due(*, now: datetime) -> int:
    """Every thirty days by itself, the first time when a team is as old as that: an alert's way that nobody walks grows over."""
    athletes = Membership.objects.current().athletes().filter(team=OuterRef("pk"))
    lately = Notification.objects.filter(kind=KIND, about=OuterRef("pk"), created_at__gt=now - EVERY)
    due = Team.objects.filter(Exists(athletes), ~Exists(lately), created_at__lte=now - EVERY)
    return sum(practise(team=team, now=now) for team in due if now.astimezone(zone_named(team.time_zone)).hour in BY_DAY)


@transaction.atomic
def answer_practice(*, team_id: UUID, by: User, at: datetime) -> bool:
    """Whether there was a practice to answer. The first answer counts."""
    newest = Notification.objects.filter(kind=KIND, about=team_id, recipient=by).order_by("-created_at").first()
    if newest is None or not Team.objects.looked_after_by(by).filter(pk=team_id).exists():
        return False
    mark_read(notification=newest, now=at)
    return True


def is_practice(about: UUID) -> bool:
    return Notification.objects.filter(kind=KIND, about=about).exists()


def newest_practice(team: Team) -> list[Practised]:
    """Who answered, how fast, and what reached the others."""
    pages = Notification.objects.filter(kind=KIND, about=team.pk)
    newest = pages.order_by("-created_at").first()
    if newest is None:
        return []
    same = pages.filter(created_at=newest.created_at).select_related("recipient").prefetch_related("deliveries").order_by("recipient__name")
    return [practised(page) for page in same]


def practised(page: Notification) -> Practised:
    sent_by = sorted({one.channel for one in page.deliveries.all() if one.state in (Delivery.State.ACCEPTED, Delivery.State.CONFIRMED)})
    took = page.read_at - page.created_at if page.read_at else None
    return Practised(page.recipient.name if page.recipient else "", sent_by, took)
