"""Who asks: each signed in by a cookie as in life, and not by a shortcut of the test client."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import transaction
from rest_framework.test import APIClient

from accounts.models import Membership, User
from athletes.models import Alert
from athletes.rules.escalation_policy import Step
from notifications import clock
from tests.access.world import DEVICE, World, build
from tests.cast import NOT_DUE
from tests.conftest import NOON

PROOF = "account_authentication_methods"
A_DAY = 24 * 3600


@dataclass(frozen=True)
class Reader:
    """One column of the table. `given` is what has happened before this reader knocks."""

    letter: str
    who: str
    name: str = ""
    given: Callable[[World], object] = field(default=lambda world: None)

    def browser(self, world: World) -> APIClient:
        if not self.name:
            return guardians_phone() if self.letter == "G" else APIClient()
        if self.name not in world.sessions:
            world.sessions[self.name] = browser_of(world.people[self.name]).cookies
        browser = APIClient()
        browser.cookies.update(world.sessions[self.name])
        return browser


def guardians_phone() -> APIClient:
    """It says its token with every request, and is signed in nowhere."""
    return APIClient(headers={"X-Guardian-Token": DEVICE})


def browser_of(user: User, *, enforce_csrf_checks: bool = False, proofs: tuple[str, ...] = ("password", "mfa")) -> APIClient:
    """Signed in just now, and for as long as the test takes."""
    client = APIClient(enforce_csrf_checks=enforce_csrf_checks)
    client.force_login(user)
    session = client.session
    session[PROOF] = [{"method": method, "at": time.time() + A_DAY} for method in proofs]
    session[f"{PROOF}_user"] = str(user.pk)
    session.update(NOT_DUE)
    session.save()
    return client


def no_health_contact(world: World) -> object:
    return Membership.objects.filter(user=world.people["Hanna"]).delete()


def nobody_answered(world: World) -> object:
    return Alert.objects.update(step=Step.SAFETY_CONTACT)


READERS: Mapping[str, Reader] = {
    reader.letter: reader
    for reader in (
        Reader("N", "nobody"),
        Reader("G", "Maria, Ana's guardian, on her own device"),
        Reader("A", "Ana, whose case, sessions and belongings they are", "Ana"),
        Reader("T", "Tom, an athlete of the same team", "Tom"),
        Reader("C", "Carla, her coach beside a health contact", "Carla"),
        Reader("c", "Carla, where the team names no health contact", "Carla", no_health_contact),
        Reader("H", "Hanna, the team's health contact", "Hanna"),
        Reader("s", "Sam, the team's safety contact, not called in yet", "Sam"),
        Reader("S", "Sam, called in since nobody answered", "Sam", nobody_answered),
        Reader("F", "Finn, who was a coach and an athlete of the team", "Finn"),
        Reader("B", "Boris, another team's coach", "Boris"),
        Reader("b", "Ben, another team's athlete", "Ben"),
        Reader("U", "Uma, who is in no team", "Uma"),
        Reader("Z", "Zoe, staff", "Zoe"),
    )
}


@contextmanager
def open_world() -> Iterator[World]:
    """Built once for a whole module, everybody signed in; whoever asks leaves it as it was."""
    with transaction.atomic(), clock.frozen(NOON) as time:
        world = build(time)
        for reader in READERS.values():
            reader.browser(world)
        yield world
        transaction.set_rollback(True)
