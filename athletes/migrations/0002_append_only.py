from django.db import migrations

# what was said, and what was done about it, is never edited: a correction is a new row
TABLES = ["symptomreport", "followup", "alertevent"]


def guard(table: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"CREATE TRIGGER {table}_is_append_only BEFORE UPDATE OR DELETE ON athletes_{table} FOR EACH ROW EXECUTE FUNCTION refuse_change()",
        f"DROP TRIGGER {table}_is_append_only ON athletes_{table}",
    )


class Migration(migrations.Migration):
    dependencies = [("athletes", "0001_initial"), ("accounts", "0002_append_only")]

    operations = [guard(table) for table in TABLES]
