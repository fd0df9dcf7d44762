"""What a page may do with a case: the API's verbs, bodies and rights, taken from a form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from accounts.models import User
from athletes.access import reads_detail
from athletes.models import Alert
from athletes.rules.vocabulary import Level
from athletes.serializers import alerts as shapes
from athletes.services import alerts as services
from notifications.rest import ChangedMeanwhile, StrictSerializer
from poses.models import PoseVariant


class Nothing(StrictSerializer):
    pass


Said = serializers.Serializer[Any]


@dataclass(frozen=True)
class Verb:
    """`label` is the button; `states` are those of a case in which it makes sense."""

    label: str | Promise
    shape: type[Said]
    service: Callable[[Alert, User, Any, datetime], Alert]
    states: tuple[str, ...]
    done: str | Promise
    needs_detail: bool = False
    is_careful: bool = True  # refused where somebody has changed the case since the page was read; what only adds is not

    def is_offered(self, alert: Alert, reader: User) -> bool:
        return alert.state in self.states and (not self.needs_detail or reads_detail(reader, alert.athlete_id))

    def do(self, alert: Alert, reader: User, form: Mapping[str, str], at: datetime) -> Alert:
        """Raises PermissionDenied, ValidationError, or what the service refuses with."""
        if self.needs_detail and not reads_detail(reader, alert.athlete_id):
            raise PermissionDenied
        if self.is_careful and form.get("version", str(alert.version)) != str(alert.version):
            raise ChangedMeanwhile
        said = self.shape(data=from_form(self.shape, form))
        said.is_valid(raise_exception=True)
        return self.service(alert, reader, said, at)


def from_form(shape: type[Said], form: Mapping[str, str]) -> dict[str, Any]:
    """A form's texts as the JSON a client would send; an empty field was left out."""
    given = {name: form.get(name, "").strip() for name in map(str, shape().fields)}
    return {name: int(text) if text.isdecimal() and name.endswith("_seconds") else text for name, text in given.items() if text}


RUNNING = (Alert.State.OPEN, Alert.State.ACKNOWLEDGED)

VERBS = {
    "acknowledge": Verb(
        _("I've got it"),
        Nothing,
        lambda alert, by, said, at: services.acknowledge_alert(alert=alert, by=by, at=at),
        (Alert.State.OPEN,),
        done=_("It is yours. Now call, and record it here."),
        is_careful=False,
    ),
    "contact": Verb(
        _("We spoke"),
        shapes.ContactSerializer,
        lambda alert, by, said, at: services.record_contact(alert=alert, by=by, how=said.validated_data["how"], contacted_at=None, at=at),
        RUNNING,
        done=_("Recorded. Nobody else is called for this any more."),
        is_careful=False,
    ),
    "note": Verb(
        _("Add a note"),
        shapes.NoteSerializer,
        lambda alert, by, said, at: services.add_note(alert=alert, by=by, at=at, **said.validated_data),
        RUNNING,
        done=_("Kept with the case."),
        is_careful=False,
    ),
    "offer": Verb(
        _("Offer another way"),
        shapes.OfferSerializer,
        lambda alert, by, said, at: services.offer_variant(
            alert=alert, by=by, variant=offered(alert, said.validated_data["variant"]), at=at
        ),
        RUNNING,
        done=_("Offered. It is on the athlete's phone from the next look on."),
        needs_detail=True,
    ),
    "clear": Verb(
        _("Close the case"),
        shapes.ClearSerializer,
        lambda alert, by, said, at: services.clear_alert(
            alert=alert, by=by, plan=said.plan_for(), was_useful=said.validated_data["useful"], at=at
        ),
        RUNNING,
        done=_("Closed. The pose comes back as planned."),
        needs_detail=True,
    ),
    "keep-paused": Verb(
        _("Keep it back for longer"),
        shapes.KeepPausedSerializer,
        lambda alert, by, said, at: services.keep_paused(alert=alert, by=by, at=at, **said.validated_data),
        RUNNING,
        done=_("Kept back."),
    ),
    "raise": Verb(
        _("Raise the level"),
        shapes.RaiseSerializer,
        lambda alert, by, said, at: services.raise_level(alert=alert, by=by, level=Level(said.validated_data["level"]), at=at),
        RUNNING,
        done=_("Raised. Everybody who looks after this athlete is told."),
    ),
    "reopen": Verb(
        _("Open it again"),
        shapes.ReopenSerializer,
        lambda alert, by, said, at: services.reopen_alert(alert=alert, by=by, reason=said.validated_data["reason"], at=at),
        (Alert.State.CLEARED,),
        done=_("Open again."),
    ),
}


def offered(alert: Alert, slug: str) -> PoseVariant:
    variant = PoseVariant.objects.offered().filter(pose=alert.pose, slug=slug).first()
    if variant is None:
        raise serializers.ValidationError({"variant": [_("This pose has no such variant.")]})
    return variant
