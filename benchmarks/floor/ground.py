"""What every door of the floor stands on: one kept connection, prepared statements, a script's sign-in, plain answers."""

import hashlib
import os
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import orjson
import psycopg
from psycopg.rows import namedtuple_row

Row = Any
Environ = Mapping[str, Any]
Start = Callable[..., Any]
OPTIONS = orjson.OPT_NON_STR_KEYS | orjson.OPT_UTC_Z

SIGN_IN = """
SELECT p.*, t.scopes, clock_timestamp() AS now FROM accounts_personaltoken t JOIN accounts_user p ON p.id = t.user_id
WHERE t.digest = %s AND p.is_active AND (t.expiry IS NULL OR t.expiry > clock_timestamp())
"""


@cache  # one thread in each process serves, so one connection does
def database() -> psycopg.Connection[Row]:
    return psycopg.connect(os.environ["DATABASE_URL"], autocommit=True, prepare_threshold=0, row_factory=namedtuple_row)


def rows(sql: str, *values: Any) -> list[Row]:
    return database().execute(sql, values).fetchall()


def one(sql: str, *values: Any) -> Row:
    return database().execute(sql, values).fetchone()


def signed_in(environ: Environ) -> Row | None:
    token = environ.get("HTTP_AUTHORIZATION", "").removeprefix("Bearer ")
    return one(SIGN_IN, hashlib.sha512(token.encode()).hexdigest())


def body_of(environ: Environ) -> bytes:
    raw: bytes = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
    return raw


def in_json(value: Any) -> bytes:
    return orjson.dumps(value, option=OPTIONS)


def tagged(environ: Environ, start: Start, content: bytes) -> list[bytes]:
    """With its ETag; nothing but that where the reader has it already."""
    tag = tag_of(content)
    if environ.get("HTTP_IF_NONE_MATCH") == tag:
        start("304 Not Modified", [("ETag", tag)])
        return [b""]
    return answer(start, "200 OK", content, ("ETag", tag))


def tag_of(content: bytes) -> str:
    return f'"{hashlib.blake2b(content, digest_size=16).hexdigest()}"'


def answer(start: Start, status: str, content: bytes, *more: tuple[str, str]) -> list[bytes]:
    start(status, [("Content-Type", "application/json"), ("Content-Length", str(len(content))), *more])
    return [content]
