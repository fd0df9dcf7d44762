"""The ways in: personal links, team codes, and a guardian's own link."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from uuid_utils.compat import uuid7

from accounts.fields import EncryptedTextField
from accounts.models.people import Role, Team, User


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def usable(self, now: datetime) -> Self:
        return self.filter(accepted_at=None, closed_at=None).filter(Q(expires_at=None) | Q(expires_at__gt=now))

    def visible_to(self, user: User) -> Self:
        return self.filter(team__in=Team.objects.looked_after_by(user).values("pk"))

    def within_reach_of(self, user: User) -> Self:
        return self.filter(team__in=Team.objects.visible_to(user).values("pk"))

    def carrying_a_team(self, user: User) -> Self:
        """Accepted by this person, with the right to make one team, not used yet."""
        return self.filter(accepted_by=user, may_make_team=True, team=None)


class Invitation(models.Model):
    """A personal link (one use, one address, one role) or a team code (athletes only, until the coach closes it)."""

    class Kind(models.TextChoices):
        PERSONAL = "personal"
        TEAM_CODE = "team_code"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    kind = models.CharField(max_length=9, choices=Kind.choices)
    team = models.ForeignKey(Team, models.CASCADE, null=True, blank=True, related_name="invitations")
    role = models.CharField(max_length=14, choices=Role.choices)
    email = models.EmailField(blank=True)
    digest = models.CharField(max_length=64, unique=True)  # keyed, since eight letters could be tried out on a stolen copy
    code = EncryptedTextField(blank=True)  # a team code only: the poster and the screen show it again
    may_make_team = models.BooleanField(default=False)
    created_by = models.ForeignKey(User, models.CASCADE, related_name="+")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(User, models.CASCADE, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="team_code") | Q(role="athlete", team__isnull=False, expires_at=None),
                name="a_team_code_makes_athletes_only",
            ),
            models.CheckConstraint(
                condition=~Q(kind="personal") | Q(expires_at__isnull=False) & ~Q(email=""), name="a_personal_link_has_an_address_and_an_end"
            ),
            models.CheckConstraint(
                condition=Q(team__isnull=False) | Q(role="coach", may_make_team=True), name="only_a_maker_needs_no_team"
            ),
            models.UniqueConstraint(fields=["team"], condition=Q(kind="team_code", closed_at=None), name="one_open_code_per_team"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.role}"


class WrongCodes(models.Model):
    """Codes that opened nothing, counted by address under a row lock, so that fifty guesses at once count as fifty."""

    address = models.CharField(max_length=64, primary_key=True)  # keyed digest: a list of who tried is nobody's business
    since_at = models.DateTimeField()
    count = models.PositiveSmallIntegerField(default=0)

    objects = models.Manager["WrongCodes"]()

    def __str__(self) -> str:
        return f"{self.count} since {self.since_at:%H:%M}"


class GuardianQuerySet(models.QuerySet["Guardian"]):
    def consenting(self) -> Self:
        return self.filter(consented_at__isnull=False, withdrawn_at=None)


class Guardian(models.Model):
    """A minor's guardian: reached by a link of their own, bound by a code sent by mail, gone on the eighteenth birthday (GUI:S32)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    minor = models.ForeignKey(User, models.CASCADE, related_name="guardians")
    person = models.ForeignKey(User, models.PROTECT, related_name="guarded")  # holds name, address and language; need not sign in
    digest = models.CharField(max_length=64, unique=True)  # of the link in the letter; it opens nothing but the asking for a code
    sent_at = models.DateTimeField()
    code_digest = models.CharField(max_length=64, blank=True)
    code_address = models.EmailField(blank=True)  # where the code went; the guardian's own only once it came back
    code_sent_at = models.DateTimeField(null=True, blank=True)
    code_tries = models.PositiveSmallIntegerField(default=0)
    device_digest = models.CharField(max_length=64, blank=True)  # of what the guardian's device got for the code
    bound_at = models.DateTimeField(null=True, blank=True)
    consented_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    is_on_own_device = False  # no column: whether this request came from the device that the code was entered on

    objects = GuardianQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["minor", "person"], name="a_guardian_is_named_once"),
            models.CheckConstraint(condition=Q(consented_at=None) | Q(bound_at__isnull=False), name="only_a_bound_guardian_consents"),
            models.CheckConstraint(condition=~Q(minor=models.F("person")), name="nobody_guards_themselves"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} for {self.minor_id}"
