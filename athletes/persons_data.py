"""Every link from a row to a person: what it is called in a copy of one's data, and what becomes of it when the person is erased.

A test fails for a model that is not named here, so that nobody adds a table and forgets whose it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from django.apps import apps
from django.db import models


class Fate(StrEnum):
    DELETED = "deleted"
    NAMELESS = "nameless"  # the row is somebody else's too: it stays, and leads to an account without a name
    RELEASED = "released"  # somebody else steps in, or nobody


@dataclass(frozen=True)
class Link:
    """`called` is its list in the copy; None where the row speaks of somebody else. `dated` is what a reissued place is hidden by."""

    model: str
    field: str
    fate: Fate
    called: str | None = None
    why: str = ""
    dated: str | None = None

    def rows_of(self, person: models.Model) -> models.QuerySet[Any]:
        rows: models.QuerySet[Any] = apps.get_model(self.model)._default_manager.filter(**{self.field: person.pk})
        return rows


ABOUT_OTHERS: Final = "speaks of another person, whose copy it is in"
BY_NAME: Final = "what was decided stays true; who decided is known no more"

# in the order of deletion: what points at a row goes before it
LINKS: Final = (
    Link("athletes.FollowUp", "athlete", Fate.DELETED, "follow_ups", dated="received_at"),
    Link("athletes.SymptomReport", "athlete", Fate.DELETED, "symptom_reports", dated="received_at"),
    Link("athletes.AlertEvent", "athlete", Fate.DELETED, "case_events", dated="at"),
    Link("athletes.Pause", "athlete", Fate.DELETED, "pauses", dated="from_at"),
    Link("athletes.HoldPlan", "athlete", Fate.DELETED, "hold_plans", dated="from_at"),
    Link("athletes.Alert", "athlete", Fate.DELETED, "cases", dated="opened_at"),
    Link("athletes.Hold", "athlete", Fate.DELETED, "holds", dated="check_in__received_at"),
    Link("athletes.Comment", "athlete", Fate.DELETED, "comments", dated="written_at"),
    Link("athletes.CheckIn", "athlete", Fate.DELETED, "check_ins", dated="received_at"),
    Link("athletes.UsualSymptom", "athlete", Fate.DELETED, "usual_symptoms", dated="named_at"),
    Link("athletes.GoAhead", "athlete", Fate.DELETED, "go_aheads", dated="answered_at"),
    Link("athletes.CalendarToken", "person", Fate.DELETED, "calendars"),
    Link("athletes.Release", "athlete", Fate.DELETED, "releases", dated="made_at"),
    Link("athletes.Export", "person", Fate.DELETED, "exports"),
    Link("routines.AssignedAthlete", "athlete", Fate.DELETED, "chosen_for"),
    Link("routines.Enrolment", "athlete", Fate.DELETED, "enrolments"),
    Link("accounts.Consent", "person", Fate.DELETED, "consents"),
    Link("accounts.Guardian", "minor", Fate.DELETED, "guardians"),
    Link("accounts.Guardian", "person", Fate.DELETED, "guarded"),
    Link("accounts.Away", "person", Fate.DELETED, "days_away"),
    Link("accounts.Cover", "person", Fate.DELETED, "covers"),
    Link("accounts.Cover", "substitute", Fate.DELETED, "covering"),
    Link("accounts.Membership", "user", Fate.DELETED, "memberships"),
    Link("accounts.PersonalToken", "user", Fate.DELETED, "tokens"),
    Link("accounts.Invitation", "accepted_by", Fate.DELETED, "accepted_invitations"),
    Link("notifications.Notification", "recipient", Fate.DELETED, "messages"),
    Link("notifications.PushSubscription", "user", Fate.DELETED, "push_subscriptions"),
    Link("account.EmailAddress", "user", Fate.DELETED, "email_addresses"),
    Link("mfa.Authenticator", "user", Fate.DELETED, "authenticators"),
    Link("usersessions.UserSession", "user", Fate.DELETED, "sessions"),
    Link("accounts.ReadLog", "athlete", Fate.NAMELESS, "access_log", why="kept three years by a number that leads to no name"),
    Link("accounts.ReadLog", "reader", Fate.NAMELESS, None, why="the athlete has a right to the line; the number leads to no name"),
    Link("athletes.Erasure", "person", Fate.NAMELESS, "erasures", why="replayed after a restore; a number that leads to no name"),
    Link("accounts.Organisation", "safety_contact", Fate.RELEASED, None, why="staff answer until another is named"),
    Link("accounts.Team", "safety_contact", Fate.RELEASED, None, why="the longest-serving coach steps in"),
    Link("accounts.Consent", "given_by", Fate.NAMELESS, None, why="a guardian's yes is the minor's row"),
    Link(
        "accounts.Invitation",
        "created_by",
        Fate.NAMELESS,
        None,
        why="a team's code stays good, a personal link dies with its maker's right",
    ),
    Link("athletes.Alert", "acknowledged_by", Fate.NAMELESS, None, why=ABOUT_OTHERS),
    Link("athletes.Alert", "cleared_by", Fate.NAMELESS, None, why=ABOUT_OTHERS),
    Link("athletes.AlertEvent", "by", Fate.NAMELESS, None, why=ABOUT_OTHERS),
    Link("athletes.Pause", "set_by", Fate.NAMELESS, None, why=ABOUT_OTHERS),
    Link("athletes.Pause", "lifted_by", Fate.NAMELESS, None, why=ABOUT_OTHERS),
    Link("athletes.HoldPlan", "set_by", Fate.NAMELESS, None, why=ABOUT_OTHERS),
    Link("athletes.CheckIn", "recorded_by", Fate.NAMELESS, None, why=ABOUT_OTHERS),
    Link("athletes.Comment", "author", Fate.NAMELESS, None, why=ABOUT_OTHERS),
    Link("athletes.EscalationPolicy", "changed_by", Fate.NAMELESS, None, why=BY_NAME),
    Link("athletes.Ruleset", "changed_by", Fate.NAMELESS, None, why=BY_NAME),
    Link("athletes.Ruleset", "signed_by", Fate.NAMELESS, None, why=BY_NAME),
    Link("routines.Routine", "created_by", Fate.NAMELESS, None, why=BY_NAME),
    Link("routines.Assignment", "created_by", Fate.NAMELESS, None, why=BY_NAME),
    Link("notifications.Delivery", "dismissed_by", Fate.NAMELESS, None, why=BY_NAME),
    Link("admin.LogEntry", "user", Fate.NAMELESS, None, why=BY_NAME),
    Link("poses.Pose", "changed_by", Fate.NAMELESS, None, why=BY_NAME),
    Link("poses.Revision", "changed_by", Fate.NAMELESS, None, why=BY_NAME),
    Link("poses.QuestionDraft", "changed_by", Fate.NAMELESS, None, why=BY_NAME),
    Link("poses.Medium", "added_by", Fate.NAMELESS, None, why=BY_NAME),
    Link("poses.ReviewInvitation", "invited_by", Fate.NAMELESS, None, why=BY_NAME),
    Link("poses.Review", "author", Fate.NAMELESS, None, why=BY_NAME),
    Link("poses.Review", "reviewer", Fate.NAMELESS, None, why=BY_NAME),
    Link("poses.HistoricalPose", "changed_by", Fate.NAMELESS, None, why=BY_NAME),
)

# the history of pose content, table by table: who edited what
HISTORY: Final = "history_user"

# no link of its own, and gone with the row it hangs on
GOES_WITH: Final = {
    "notifications.DeliveryAttempt": "its delivery",
    "account.EmailConfirmation": "its address",
    "sessions.Session": "the signing out that comes first",
}
SPEAKS_OF_NOBODY: Final = frozenset(
    {
        *("accounts.Break", "accounts.WrongCodes", "routines.RoutineStep", "routines.EarlierPlan"),
        *("poses.PoseTranslation", "poses.CautionQuestion", "poses.CautionQuestionTranslation", "poses.PoseCaution", "poses.PoseFact"),
        *("poses.PoseFactTranslation", "poses.PoseVariant", "poses.PoseVariantTranslation", "poses.PoseStep", "poses.PoseStepTranslation"),
        *("poses.PoseMedium", "poses.PoseMediumTranslation"),
        *("poses.HistoricalPoseCaution_open_variants", "auth.Permission", "auth.Group", "contenttypes.ContentType"),
        *("notifications.EngineBeat", "notifications.OperationsAlarm", "notifications.ClockOffset", "notifications.LastBackup"),
    }
)


def exported() -> Iterator[Link]:
    return (link for link in LINKS if link.called)


def deleted() -> Iterator[Link]:
    return (link for link in LINKS if link.fate == Fate.DELETED)
