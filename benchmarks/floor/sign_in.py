"""A phone signs in with a password: the hash is what it costs, the rest is a few rows."""

import secrets
from datetime import timedelta
from typing import Any

import orjson
from argon2 import PasswordHasher

from benchmarks.floor.ground import Row, database, one

MEMBER = """
SELECT person.*, clock_timestamp() AS now FROM account_emailaddress address JOIN accounts_user person ON person.id = user_id
WHERE address.email = %s AND verified AND is_active
"""
TRIES = """
INSERT INTO shared_cache (cache_key, value, expires) SELECT key, '1', %s FROM unnest(%s::text[]) AS key
ON CONFLICT (cache_key) DO UPDATE SET value = excluded.value, expires = excluded.expires RETURNING value
"""
SECOND_FACTOR = "SELECT id FROM mfa_authenticator WHERE user_id = %s AND type IN ('totp', 'webauthn')"
SESSION = "INSERT INTO django_session (session_key, session_data, expire_date) VALUES (%s, %s, %s)"
DEVICE = """
INSERT INTO usersessions_usersession (user_id, created_at, ip, last_seen_at, session_key, user_agent, data)
VALUES (%s, %s, %s, %s, %s, '', '{}')
"""
SEEN = "UPDATE accounts_user SET last_login = %s WHERE id = %s"
LIMITS = ("login:ip", "failed:ip", "failed:key")
MINUTE, LONG = timedelta(minutes=1), timedelta(days=90)


def sign_in(raw: bytes, ip: str) -> dict[str, Any]:
    said = orjson.loads(raw)
    member = one(MEMBER, said["email"])
    database().execute(TRIES, (member.now + MINUTE, [f"{limit}:{ip if limit.endswith('ip') else said['email']}" for limit in LIMITS]))
    PasswordHasher().verify(member.password.removeprefix("argon2"), said["password"])
    assert one(SECOND_FACTOR, member.id) is None
    method = {"method": "password", "at": member.now.timestamp(), "email": member.email}
    return answer_to(member, method, begun(member, method, ip))


def begun(member: Row, method: dict[str, Any], ip: str) -> str:
    key, now = secrets.token_hex(16), member.now
    with database().transaction():
        database().execute(SESSION, (key, orjson.dumps([str(member.id), method]).decode(), now + LONG))
        database().execute(DEVICE, (member.id, now, ip, now, key))
        database().execute(SEEN, (now, member.id))
    return key


def answer_to(member: Row, method: dict[str, Any], key: str) -> dict[str, Any]:
    person = {"id": member.id, "display": member.name, "email": member.email, "has_usable_password": True}
    meta = {"is_authenticated": True, "session_token": key}
    return {"status": 200, "data": {"user": person, "methods": [method]}, "meta": meta}
