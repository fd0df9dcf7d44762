"""Secrets that open something, and the digests that are kept in their place."""

import re
import secrets

from django.utils.crypto import constant_time_compare, salted_hmac

LETTERS = "BCDFGHJKMNPQRSTVWXZ"  # no look-alikes, and no vowels: it never spells a word
TEAM_CODE_LENGTH = 8
PROOF_LENGTH = 32


def new_secret() -> str:
    """256 bits, for a link."""
    return secrets.token_urlsafe(32)


def new_team_code() -> str:
    """Eight letters that can be read aloud across a field."""
    return "".join(secrets.choice(LETTERS) for _ in range(TEAM_CODE_LENGTH))


def new_mail_code() -> str:
    return f"{secrets.randbelow(10**6):06}"


def spelled(team_code: str) -> str:
    """In two groups, as it stands on the poster."""
    return f"{team_code[:4]}-{team_code[4:]}"


def normalised(code: str) -> str:
    """A team code however it was typed; a link's secret as it is."""
    letters = re.sub(r"[\s-]", "", code).upper()
    return letters if len(letters) == TEAM_CODE_LENGTH and set(letters) <= set(LETTERS) else code.strip()


def digest_of(code: str) -> str:
    """Keyed: eight letters and six figures could be tried out on a stolen copy of the database."""
    return salted_hmac("accounts.codes", normalised(code), algorithm="sha256").hexdigest()


def matches(code: str, digest: str) -> bool:
    return bool(digest) and constant_time_compare(digest_of(code), digest)


def mailed(secret: str) -> str:
    """The form that only a mailbox sees. A coach is shown the secret without it, which proves no address."""
    return f"{secret}.{proof_of(secret)}"


def read_proof(code: str) -> tuple[str, bool]:
    """The secret, and whether it came out of a mailbox."""
    secret, _, proof = code.strip().partition(".")
    return secret, bool(proof) and constant_time_compare(proof, proof_of(secret))


def proof_of(secret: str) -> str:
    return salted_hmac("accounts.codes.mailed", secret, algorithm="sha256").hexdigest()[:PROOF_LENGTH]
