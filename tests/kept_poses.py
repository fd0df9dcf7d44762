"""The poses that come with the software are there for every test, as they are after `make run`.

Loading them takes seconds and copying their rows back milliseconds, so that is what a database gets that a test has emptied.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from typing import Any

from django.apps import AppConfig, apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Model
from django.db.models.signals import post_migrate

from poses.models import Pose


@contextmanager
def kept_poses() -> Iterator[None]:
    call_command("load_poses", verbosity=0, stdout=StringIO())
    rows = copied_out()

    def put_back(sender: AppConfig, **told: Any) -> None:
        if sender.label == "poses" and not Pose.objects.exists():
            copy_in(rows)

    post_migrate.connect(put_back)  # sent when tables have been emptied, too
    yield
    post_migrate.disconnect(put_back)


def copied_out() -> dict[str, bytes]:
    """By table, in PostgreSQL's own words."""
    rows = {}
    with connection.cursor() as cursor:
        for model in models():
            table = model._meta.db_table
            with cursor.copy(f'COPY "{table}" TO STDOUT') as out:
                rows[table] = b"".join(bytes(part) for part in out)
    return rows


def copy_in(rows: dict[str, bytes]) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for table, text in rows.items():
            with cursor.copy(f'COPY "{table}" FROM STDIN') as into:
                into.write(text)
        for statement in connection.ops.sequence_reset_sql(no_style(), models()):
            cursor.execute(statement)


def models() -> list[type[Model]]:
    return list(apps.get_app_config("poses").get_models(include_auto_created=True))
