"""Old code runs on a new schema, and nobody waits for a lock: expand, fill, and contract only a release later (G17)."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.loader import MigrationLoader
from django_migration_linter import MigrationLinter
from django_migration_linter.sql_analyser import analyse_sql_statements, get_sql_analyser_class

APPS = {"accounts", "athletes", "notifications", "poses", "routines"}
# which migration may, and why: the second half of a change has its line here, with the release that its first half came in
MAY = {("accounts", "0002_append_only"): "indexes a table that it has made a moment before"}
LATER = sorted(key for key, one in MigrationLoader(None).disk_migrations.items() if key[0] in APPS and not one.initial and key not in MAY)


@pytest.mark.parametrize("key", LATER, ids="-".join)
def test_a_migration_breaks_no_old_code_and_locks_no_table(db, capsys, key):
    linter = MigrationLinter(all_warnings_as_errors=True, no_cache=True)
    linter.lint_migration(linter.migration_loader.disk_migrations[key])
    assert not linter.has_errors, capsys.readouterr().out


REFUSED = {
    "DROP_COLUMN": migrations.RemoveField("team", "time_zone"),
    "RENAME_COLUMN": migrations.RenameField("team", "time_zone", "zone"),
    "DROP_TABLE": migrations.DeleteModel("ReadLog"),
    "RENAME_TABLE": migrations.RenameModel("ReadLog", "Looks"),
    "NOT_NULL": migrations.AddField("team", "colour", models.TextField(default="")),  # the default is Django's, and old code's is none
    "ALTER_COLUMN": migrations.AlterField("team", "time_zone", models.IntegerField()),
    "CREATE_INDEX": migrations.AddIndex("team", models.Index(fields=["time_zone"], name="by_zone")),
    "ADD_UNIQUE": migrations.AddConstraint("team", models.UniqueConstraint(fields=["time_zone"], name="one_a_zone")),
}
EXPANDS = [
    migrations.AddField("team", "colour", models.TextField(null=True)),
    migrations.AddField("team", "colour", models.TextField(db_default="")),
]


@pytest.mark.parametrize("code", REFUSED)
def test_what_would_is_noticed(db, code):
    assert code in faults(REFUSED[code])


@pytest.mark.parametrize("operation", EXPANDS, ids=["empty", "filled by the database"])
def test_what_only_adds_is_not(db, operation):
    assert faults(operation) == set()


def faults(operation):
    """In the SQL that it would run, next to the tables as they are."""
    migration = migrations.Migration("later", "accounts")
    migration.operations = [operation]
    with connection.schema_editor(collect_sql=True, atomic=False) as editor:
        migration.apply(MigrationLoader(connection).project_state(), editor, collect_sql=True)
    errors, _ignored, warnings = analyse_sql_statements(get_sql_analyser_class(connection.vendor), editor.collected_sql)
    return {issue.code for issue in (*errors, *warnings)}
