"""Whom a rehearsal needs: two coaches, one with a phone, a safety contact, staff, and athletes with a script's token each.

python -m tests.chaos.people <athletes> <endpoint> <p256dh> <auth>    makes them and prints what the client needs
"""

import json
import sys
from datetime import time, timedelta
from typing import Any

import django

django.setup()

from django.db import transaction
from knox.crypto import hash_token
from knox.settings import CONSTANTS

from accounts.codes import new_secret
from accounts.models import Consent, Membership, Organisation, PersonalToken, Role, Team, User
from notifications import clock
from notifications.services import subscribe_to_push
from poses.models import Pose

BATCH = 1_000
NOW = clock.now()
AWAKE = {"quiet_from": time(0), "quiet_until": time(0)}  # equal ends: no quiet hours, or nights would hold pushes back


def person(name: str, **fields: Any) -> User:
    address = f"{name.lower().replace(' ', '.')}@lumbar.example"
    given = {"time_zone": "Europe/Berlin", "birth_year": 1990, "birth_month": 4, **AWAKE, **fields}
    return User(name=name, email=address, password="!", **given)


def minted(athletes: list[User]) -> list[str]:
    secrets = [new_secret() for _ in athletes]
    PersonalToken.objects.bulk_create(
        (
            PersonalToken(
                user=athlete,
                name="rehearsal",
                scopes=["write:reports"],
                digest=hash_token(secret),
                token_key=secret[: CONSTANTS.TOKEN_KEY_LENGTH],
                expiry=NOW + timedelta(days=1),
            )
            for athlete, secret in zip(athletes, secrets, strict=True)
        ),
        batch_size=BATCH,
    )
    return secrets


@transaction.atomic
def make(athletes: int, endpoint: str, p256dh: str, auth: str) -> dict[str, Any]:
    club = Organisation.objects.create(name="Rehearsing Runners", country="DE")
    carla, colin, olga, zoe = (person(name, is_staff=name == "Zoe") for name in ("Carla", "Colin", "Olga", "Zoe"))
    training = [person(f"Athlete {number}") for number in range(athletes)]
    User.objects.bulk_create([carla, colin, olga, zoe, *training], batch_size=BATCH)
    team = Team.objects.create(organisation=club, name="Rehearsing", time_zone="Europe/Berlin", safety_contact=olga)
    roles = [(carla, Role.COACH), (colin, Role.COACH), *((athlete, Role.ATHLETE) for athlete in training)]
    joined = {"team": team, "joined_at": NOW, "approved_at": NOW}
    Membership.objects.bulk_create((Membership(user=user, role=role, **joined) for user, role in roles), batch_size=BATCH)
    choices = ((Consent.Kind.KEEP, None), (Consent.Kind.TEAM_READS, team))
    Consent.objects.bulk_create(
        (
            Consent(person=athlete, given_by=athlete, kind=kind, team=reader, text_version="1", given_at=NOW)
            for athlete in training
            for kind, reader in choices
        ),
        batch_size=BATCH,
    )
    subscribe_to_push(user=carla, endpoint=endpoint, p256dh=p256dh, auth=auth, now=NOW)
    return {
        "tokens": minted(training),
        "readers": [str(carla.pk), str(colin.pk)],
        "poses": sorted(Pose.objects.values_list("slug", flat=True)),
    }


if __name__ == "__main__":
    print(json.dumps(make(int(sys.argv[1]), *sys.argv[2:])))
