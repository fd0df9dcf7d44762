"""People, teams, and who may see whom. One module, since each of the three questions is answered through the other two."""

from datetime import date, time
from typing import Any, ClassVar, Self

from allauth.mfa.models import Authenticator
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7

from accounts.models.organisation import Organisation
from accounts.rules import RANKS, age_on
from notifications import clock

CHANNELS = ("email", "web_push")


def every_channel() -> list[str]:
    return list(CHANNELS)


class UserQuerySet(models.QuerySet["User"]):
    def coached_by(self, user: "User") -> Self:
        """Athletes of the teams this person looks after now, in an own role or as cover. Says nothing about health answers."""
        return self.filter(
            pk__in=Membership.objects.current().athletes().filter(team__in=Team.objects.looked_after_by(user)).values("user")
        )

    def sharing_with(self, teams: "TeamQuerySet") -> Self:
        """Current athletes of these teams who let that very team read their health answers."""
        from accounts.models.consents import Consent

        return self.filter(pk__in=Consent.objects.open_to(teams).values("person"))

    def cared_for_by(self, user: "User") -> Self:
        """Athletes who let a team this person looks after now read their health answers."""
        return self.sharing_with(Team.objects.looked_after_by(user))

    def kept_safe_by(self, user: "User") -> Self:
        """Athletes who share with a team whose safety contact this person is."""
        return self.sharing_with(Team.objects.filter(safety_contact=user))

    def bound(self) -> Self:
        """People who can sign in by themselves. All others are places, or guardians who never asked to."""
        passkey = Authenticator.objects.filter(user=OuterRef("pk"), type=Authenticator.Type.WEBAUTHN)
        return self.filter(Q(email__isnull=False) | Exists(passkey))

    def sharing_a_team_with(self, user: "User") -> Self:
        """Everyone in a team that this person is in or looks after now."""
        return self.filter(pk__in=Membership.objects.current().filter(team__in=Team.objects.near(user)).values("user"))


UserQuestions = BaseUserManager.from_queryset(UserQuerySet)


class UserManager(UserQuestions["User"]):  # type: ignore[valid-type]  # a plugin makes the type, not the variable
    def create_user(self, email: str | None = None, password: str | None = None, **fields: Any) -> "User":
        user: User = self.model(email=email.strip().lower() if email else None, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(email, password, **{"is_staff": True, "is_superuser": True, **fields})


class User(AbstractBaseUser, PermissionsMixin):
    """A person. Without e-mail, passkey or claimed device it is a place on a roster, waiting for whom the name stands for."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=80)
    email = models.EmailField(_("e-mail address"), unique=True, null=True, blank=True)
    # month and year only: enough to know who is a minor, and read as the month's last day
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    birth_month = models.PositiveSmallIntegerField(null=True, blank=True)
    phone = models.CharField(max_length=32, blank=True)
    emergency_contact_name = models.CharField(max_length=80, blank=True)
    emergency_contact_phone = models.CharField(max_length=32, blank=True)
    country = models.CharField(max_length=2, blank=True)  # ISO 3166-1; empty means the organisation's
    time_zone = models.CharField(max_length=64, default="UTC")
    locale = models.CharField(max_length=10, default="en")
    quiet_from = models.TimeField(default=time(21))
    quiet_until = models.TimeField(default=time(7))
    reminder_time = models.TimeField(null=True, blank=True)
    reminder_days = ArrayField(models.PositiveSmallIntegerField(), null=True, blank=True)  # 0 is Monday
    reminder_cue = models.CharField(max_length=80, blank=True)
    channels = ArrayField(models.CharField(max_length=12), default=every_channel, blank=True)
    digest = models.CharField(max_length=6, choices=[("daily", _("daily")), ("weekly", _("weekly")), ("off", _("off"))], default="daily")
    push_for_watch = models.BooleanField(default=False)
    claimed_at = models.DateTimeField(null=True, blank=True)
    # what the claiming device keeps to prove, after a reissue, that it is the same person who sits behind the new one
    device_digest = models.CharField(max_length=64, blank=True)
    earlier_device_digest = models.CharField(max_length=64, blank=True)
    # health answers from before a reissue stay hidden until the earlier device confirms
    hidden_before = models.DateTimeField(null=True, blank=True)
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    objects = UserManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("email"), name="an_address_belongs_to_one_person"),
            models.CheckConstraint(
                condition=Q(birth_year__isnull=True, birth_month__isnull=True) | Q(birth_year__gte=1900, birth_month__range=(1, 12)),
                name="birth_is_a_year_and_a_month",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def age_on(self, day: date) -> int | None:
        """Whole years, the birth month read as its last day; None where the month was never given."""
        return age_on(self.birth_year, self.birth_month, day)

    def is_minor_on(self, day: date) -> bool:
        """Unknown age counts as adult only until the month is asked, which is before the first own session."""
        age = self.age_on(day)
        return age is not None and age < 18


class Role(models.TextChoices):
    COACH = "coach", _("coach")
    HEALTH_CONTACT = "health_contact", _("health contact")
    ATHLETE = "athlete", _("athlete")


CARING_ROLES = (Role.COACH, Role.HEALTH_CONTACT)


class TeamQuerySet(models.QuerySet["Team"]):
    def looked_after_by(self, user: User, *roles: str) -> Self:
        """Teams where this person is coach or health contact now (or has the roles named), or covers somebody who is."""
        return self.filter(pk__in=Membership.objects.current().filter(role__in=roles or CARING_ROLES).held_by(user).values("team"))

    def near(self, user: User) -> Self:
        """Teams this person is in, in any role, or looks after now."""
        member = Membership.objects.current().filter(user=user).values("team")
        return self.filter(Q(pk__in=member) | Q(pk__in=Team.objects.looked_after_by(user).values("pk")))

    def visible_to(self, user: User) -> Self:
        return self.all() if user.is_staff else self.near(user)

    def with_health_contact(self) -> Self:
        """Teams that name a health contact: there the coach sees level and clock, and the health contact the detail."""
        named = Membership.objects.current().filter(role=Role.HEALTH_CONTACT, team=OuterRef("pk"))
        return self.filter(Exists(named))


class Team(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="teams")
    name = models.CharField(max_length=80)
    time_zone = models.CharField(max_length=64, default="UTC")
    # who is paged when no coach answers: the coach who made the team unless another is named
    safety_contact = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    safety_hours = models.CharField(max_length=120, blank=True)
    # while it is open, who holds the team code may claim a name from the roster, and the coach watches the names go
    claim_window_until = models.DateTimeField(null=True, blank=True)
    # None: as long as the deployment keeps them
    health_kept_months = models.PositiveSmallIntegerField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)  # If-Match
    created_at = models.DateTimeField(auto_now_add=True)

    objects = TeamQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(health_kept_months=None) | Q(health_kept_months__range=(12, 36)), name="answers_are_kept_one_to_three_years"
            )
        ]

    def __str__(self) -> str:
        return self.name


class MembershipQuerySet(models.QuerySet["Membership"]):
    def current(self) -> Self:
        """In the team now: not left, and nodded in where a code brought them."""
        return self.filter(ended_at=None, approved_at__isnull=False)

    def athletes(self) -> Self:
        return self.filter(role=Role.ATHLETE)

    def held_by(self, user: User) -> Self:
        """This person's own, and those of whom this person covers now."""
        covered = Cover.objects.running().filter(substitute=user)
        return self.filter(Q(user=user) | Q(user__in=covered.values("person"), role__in=CARING_ROLES))

    def highest_role(self, team: Team) -> str | None:
        """The highest of these roles in one team."""
        return max(self.filter(team=team).values_list("role", flat=True), key=RANKS.__getitem__, default=None)

    def awaiting_nod(self) -> Self:
        return self.filter(ended_at=None, approved_at=None)

    def visible_to(self, user: User) -> Self:
        """The members of the teams this person looks after, and the own memberships anywhere."""
        return self.filter(Q(user=user) | Q(team__in=Team.objects.looked_after_by(user).values("pk")))

    def within_reach_of(self, user: User) -> Self:
        return self.filter(Q(user=user) | Q(team__in=Team.objects.near(user).values("pk")))


class Membership(models.Model):
    """A person in a team, in one role; several rows where a coach also trains. Ended, never deleted: what was asked of whom stays true."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    team = models.ForeignKey(Team, models.PROTECT, related_name="memberships")
    user = models.ForeignKey(User, models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=14, choices=Role.choices)
    joined_at = models.DateTimeField()
    approved_at = models.DateTimeField(null=True, blank=True)  # None: came by team code and waits for the coach's nod
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["team", "user", "role"], condition=Q(ended_at=None), name="one_current_membership_per_role"),
        ]
        indexes = [models.Index(fields=["user", "role", "team"], condition=Q(ended_at=None), name="membership_current")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role} {self.team_id}"


class CoverQuerySet(models.QuerySet["Cover"]):
    def running(self) -> Self:
        """At the platform's time, which a rehearsal may have moved."""
        now = clock.in_database()
        return self.filter(starts_at__lte=now, ends_at__gt=now)


class Cover(models.Model):
    """Somebody answers in a coach's place until a day: rights, alerts and digest move, and back."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.ForeignKey(User, models.CASCADE, related_name="covers")
    substitute = models.ForeignKey(User, models.CASCADE, related_name="covering")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    objects = CoverQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], name="one_cover_per_person"),
            models.CheckConstraint(condition=~Q(person=models.F("substitute")), name="nobody_covers_themselves"),
            models.CheckConstraint(condition=Q(ends_at__gt=models.F("starts_at")), name="cover_ends_after_it_starts"),
        ]

    def __str__(self) -> str:
        return f"{self.substitute_id} for {self.person_id}"
