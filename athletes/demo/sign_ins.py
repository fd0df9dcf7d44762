"""How one signs in to the demo club: one password for all, made from the deployment's own secret, so that no two demos share it."""

from collections.abc import Iterator

from django.conf import settings
from django.utils.crypto import salted_hmac

from accounts.models import User
from athletes.demo.names import ATHLETES, address_of

WORDS = (
    *("amber", "birch", "cedar", "clover", "copper", "coral", "dune", "ember", "fern", "field", "flint", "forest", "garden", "harbor"),
    *("hazel", "heron", "island", "ivory", "juniper", "lantern", "maple", "meadow", "mint", "moss", "oak", "olive", "pebble", "pine"),
    *("plum", "quartz", "reed", "ridge"),
)
LENGTH = 6
WHO = (
    ("Carla Bergmann", "coaches the Harriers, and has a message waiting"),
    ("Colin Adeyemi", "coaches beside her"),
    ("Boris Halloran", "coaches the Striders"),
    ("Hanna Vesterby", "is the Striders' health contact"),
    (ATHLETES[0].name, "runs with the Harriers"),
    ("Zoe Marchbank", "edits poses and looks after the platform: /admin/"),
)


def password() -> str:
    """Six words of thirty-two, drawn by the secret key: it can be printed again, and is stored nowhere."""
    drawn = salted_hmac("athletes.demo.sign_ins", "password", algorithm="sha256").digest()[:LENGTH]
    return "-".join(WORDS[byte % len(WORDS)] for byte in drawn)


def sign_in_lines() -> Iterator[str]:
    """What `make run` prints. Nothing where this is no demo: there nobody of the club can sign in."""
    if not settings.DEMO:
        yield "The demo club has sign-ins only where DEMO is set."
        return
    there = set(User.objects.filter(email__in=[address_of(name) for name, _ in WHO]).values_list("email", flat=True))
    known = [(address_of(name), role) for name, role in WHO if address_of(name) in there]
    if not known:
        yield "There is no demo club here yet: manage.py demo_club makes one."
        return
    yield f"demo club; everybody's password: {password()} (no second factor is asked for)"
    yield from (f"{address:<34} {role}" for address, role in known)
