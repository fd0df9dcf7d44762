"""A word that nobody else writes, in every text of one team; and a print of the whole database, to see that nothing changed."""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models

from accounts.models import User
from routines.models import Routine, RoutineStep
from tests.access.world import CANARY, World

APPS = ("accounts", "athletes", "routines", "notifications")
# what a person writes, by model; those that are never rewritten hold the canary from the start
REWRITTEN: Mapping[str, tuple[str, ...]] = {
    "User": ("name", "email", "phone", "emergency_contact_name", "emergency_contact_phone", "reminder_cue"),
    "Team": ("name", "safety_hours"),
    "Invitation": ("email",),
    "Guardian": ("code_address",),
    "Break": ("note",),
    "PersonalToken": ("name",),
    "Routine": ("name", "notes"),
    "RoutineStep": ("note",),
    "PushSubscription": ("endpoint",),
    "Release": ("to_whom",),
}
FROM_THE_START: Mapping[str, tuple[str, ...]] = {
    "CheckIn": ("note",),
    "Comment": ("text",),
    "SymptomReport": ("other_text",),
    "FollowUp": ("other_text",),
    "AlertEvent": ("note",),
}
# codes, digests, zones and versions: nobody's words
CODED: Mapping[str, tuple[str, ...]] = {
    "User": ("password", "country", "time_zone", "locale", "device_digest", "earlier_device_digest"),
    "Team": ("time_zone",),
    "ReadLog": ("action", "reason"),
    "Consent": ("text_version",),
    "Invitation": ("digest", "code"),
    "WrongCodes": ("address",),
    "Guardian": ("digest", "code_digest", "device_digest"),
    "PersonalToken": ("token_key", "digest"),
    "Alert": ("level", "urgent_kind", "corrected_level"),
    "CheckIn": ("body_hash",),
    "SymptomReport": ("ruleset_version", "level", "urgent_kind", "pause_scope", "body_hash", "time_zone", "locale", "text_version"),
    "FollowUp": ("ruleset_version", "level", "urgent_kind", "pause_scope", "body_hash"),
    "UsualSymptom": ("region", "side", "sensation", "body_hash"),
    "GoAhead": ("text_version", "body_hash"),
    "CalendarToken": ("digest",),
    "Release": ("digest",),
    "Routine": ("slug",),
    "PushSubscription": ("p256dh", "auth", "application_server_key"),
}
# of the whole house, or of its engine, and of no team
OF_THE_HOUSE = {"Organisation", "Ruleset", "Notification", "Delivery", "DeliveryAttempt", "EngineBeat", "OperationsAlarm"}
ADDRESSES = ("email", "code_address")
OUTSIDERS = ("Boris", "Ben", "Uma", "Finn")


def our_models() -> Iterator[type[models.Model]]:
    for name in APPS:
        yield from apps.get_app_config(name).get_models()


def texts_of(model: type[models.Model]) -> set[str]:
    fields = (field for field in model._meta.concrete_fields if isinstance(field, models.CharField | models.TextField))
    return {field.name for field in fields if not field.choices}


def sing(world: World, word: str = CANARY, but: Collection[str] = ()) -> None:
    """The canary, or another word, in everything that the Harriers and their people wrote."""
    for name, fields in REWRITTEN.items():
        model = next(model for model in our_models() if model.__name__ == name)
        for number, row in enumerate(theirs(world, model)):
            model._default_manager.filter(pk=row.pk).update(**{field: song(field, word, number) for field in fields if field not in but})


def song(field: str, word: str, number: int) -> str:
    return f"{word}{number}@example.org" if field in ADDRESSES else f"{word}{number}"


def theirs(world: World, model: type[models.Model]) -> models.QuerySet[Any]:
    """Rows of the Harriers: all there are, but for the other team, its people, and the library."""
    rows = model._default_manager.all()
    if model is User:
        return rows.exclude(pk__in=[world.people[name].pk for name in (*OUTSIDERS, "Zoe")])
    if model is Routine:
        return rows.exclude(team=None)
    if model is RoutineStep:
        return rows.exclude(routine__team=None)
    return rows.exclude(pk=world.striders.pk)


def names_of_rows(world: World) -> set[str]:
    """The ids of what is theirs, and of their people: as good as a word of theirs, where nobody had asked by that id."""
    things = {str(thing) for name, thing in world.paths.items() if isinstance(thing, UUID) and name != "library"}
    return things | {str(person.pk) for name, person in world.people.items() if name not in (*OUTSIDERS, "Zoe")}


def fingerprint() -> str:
    """Of every row there is."""
    print_of_all = hashlib.sha256()
    for model in our_models():
        for row in model._default_manager.order_by("pk").values_list():
            print_of_all.update(repr(row).encode())
    return print_of_all.hexdigest()
