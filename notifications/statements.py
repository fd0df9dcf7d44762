"""SQL written by hand, for the few doors where writing it anew at each request would cost more than running it.

Each statement is prepared on the server from its second use on. What it must find is defined by querysets, and tests compare the two.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

import orjson
from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.models.base import ModelState

Row = TypeVar("Row", bound=models.Model)
Values = Sequence[Any] | Mapping[str, Any]


def first_row(sql: str, values: Values) -> tuple[Any, ...] | None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        found: tuple[Any, ...] | None = cursor.fetchone()
    return found


def columns_of(model: type[models.Model], alias: str) -> str:
    """All columns of a table under its alias, in the order in which `row_of` takes them."""
    return ", ".join(f'{alias}."{field.column}"' for field in model._meta.concrete_fields)


def row_of(model: type[Row], values: Sequence[Any]) -> Row:
    """A whole row as its model."""
    return model.from_db(DEFAULT_DB_ALIAS, [field.attname for field in model._meta.concrete_fields], values)


def part_of(
    model: type[Row],
    known: Mapping[str, Any],
    *,
    one: Mapping[str, models.Model | None] | None = None,
    many: Mapping[str, Sequence[models.Model]] | None = None,
) -> Row:
    """A row of which only these columns were read, with what it points at and what points at it.

    Anything else would be read when it is asked for, by a query that tests count. The model's own constructor is passed by: it would
    make up what was not read.
    """
    row = model.__new__(model)
    row.__dict__ = {**known, "_state": ModelState(), "_prefetched_objects_cache": dict(many or {})}
    row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS
    row._state.fields_cache = dict(one or {})
    return row


def insert_whole(whole: models.Model, part: type[models.Model], parts: Sequence[models.Model]) -> bool:
    """A row and the rows it is made of, in one statement. False where its id is taken: then nothing was stored."""
    return first_row(inserting(type(whole), part), [*stored(whole), in_json(part, parts)]) is not None


def stored(row: models.Model) -> list[Any]:
    """Its columns as the database takes them."""
    # looked up once: behind this name stands each thread's own
    database = connections[DEFAULT_DB_ALIAS]
    # pre_save, as Django itself does: there an encrypted field seals what it holds
    return [field.get_db_prep_save(field.pre_save(row, True), database) for field in row._meta.concrete_fields]


def in_json(model: type[models.Model], rows: Sequence[models.Model]) -> str:
    """Any number of rows as one text, since an array for each column would cost more to spell than all that they hold."""
    columns = [(field.column, field.pre_save) for field in model._meta.concrete_fields]
    return orjson.dumps([{column: pre_save(row, True) for column, pre_save in columns} for row in rows]).decode()


@cache
def inserting(whole: type[models.Model], part: type[models.Model]) -> str:
    values = ", ".join(f"%s::{field.db_type(connection)}" for field in whole._meta.concrete_fields)
    table, names = part._meta.db_table, names_of(part)
    return f"""
        WITH whole AS (
            INSERT INTO {whole._meta.db_table} ({names_of(whole)}) VALUES ({values}) ON CONFLICT (id) DO NOTHING RETURNING id
        ), parts AS (
            INSERT INTO {table} ({names}) SELECT {names} FROM json_populate_recordset(NULL::{table}, %s)
            WHERE EXISTS (SELECT FROM whole)
        )
        SELECT id FROM whole
    """  # noqa: S608 - names of our own tables and columns


def names_of(model: type[models.Model]) -> str:
    return ", ".join(f'"{field.column}"' for field in model._meta.concrete_fields)
