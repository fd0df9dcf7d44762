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
from notifications.rest import StrictSerializer


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
    needs_detail: bool = False

    def is_offered(self, alert: Alert, reader: User) -> bool:
        return alert.state in self.states and (not self.needs_detail or reads_detail(reader, alert.athlete_id))

    def do(self, alert: Alert, reader: User, form: Mapping[str, str], at: datetime) -> Alert:
        """Raises PermissionDenied, ValidationError, or what the service refuses with."""
        if self.needs_detail and not reads_detail(reader, alert.athlete_id):
            raise PermissionDenied
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
        _("I've got it"), Nothing, lambda alert, by, said, at: services.acknowledge_alert(alert=alert, by=by, at=at), (Alert.State.OPEN,)
    ),
    "contact": Verb(
        _("We spoke"),
        shapes.ContactSerializer,
        lambda alert, by, said, at: services.record_contact(alert=alert, by=by, how=said.validated_data["how"], contacted_at=None, at=at),
        RUNNING,
    ),
    "note": Verb(
        _("Add a note"),
        shapes.NoteSerializer,
        lambda alert, by, said, at: services.add_note(alert=alert, by=by, at=at, **said.validated_data),
        RUNNING,
    ),
    "clear": Verb(
        _("Close the case"),
        shapes.ClearSerializer,
        lambda alert, by, said, at: services.clear_alert(
            alert=alert, by=by, plan=said.plan_for(), was_useful=said.validated_data["useful"], at=at
        ),
        RUNNING,
        needs_detail=True,
    ),
    "keep-paused": Verb(
        _("Keep it back for longer"),
        shapes.KeepPausedSerializer,
        lambda alert, by, said, at: services.keep_paused(alert=alert, by=by, at=at, **said.validated_data),
        RUNNING,
    ),
    "raise": Verb(
        _("Raise the level"),
        shapes.RaiseSerializer,
        lambda alert, by, said, at: services.raise_level(alert=alert, by=by, level=Level(said.validated_data["level"]), at=at),
        RUNNING,
    ),
    "reopen": Verb(
        _("Open it again"),
        shapes.ReopenSerializer,
        lambda alert, by, said, at: services.reopen_alert(alert=alert, by=by, reason=said.validated_data["reason"], at=at),
        (Alert.State.CLEARED,),
    ),
}
