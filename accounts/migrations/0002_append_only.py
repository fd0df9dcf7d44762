from django.db import migrations

# One function for every table that is only ever added to, here and in the apps above:
#   CREATE TRIGGER <name> BEFORE UPDATE OR DELETE ON <table> FOR EACH ROW EXECUTE FUNCTION refuse_change();
# Erasure and retention say so first, for their own transaction: SET LOCAL lumbar.erasing = 'on'
REFUSE_CHANGE = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('lumbar.erasing', true) = 'on' THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
"""
FORGET_FUNCTION = "DROP FUNCTION refuse_change()"
READ_LOG_IS_APPEND_ONLY = """
CREATE TRIGGER read_log_is_append_only BEFORE UPDATE OR DELETE ON accounts_readlog FOR EACH ROW EXECUTE FUNCTION refuse_change();
"""
READ_LOG_MAY_CHANGE = "DROP TRIGGER read_log_is_append_only ON accounts_readlog"

# What Django's database cache expects. Unlogged: it holds counts of tries, and after a crash an empty count is no loss.
# A statement each: the server prepares them, and prepares only one at a time.
SHARED_CACHE = [
    "CREATE UNLOGGED TABLE shared_cache (cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL)",
    "CREATE INDEX shared_cache_expires ON shared_cache (expires)",
]
NO_CACHE = "DROP TABLE shared_cache"


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [
        migrations.RunSQL(REFUSE_CHANGE, FORGET_FUNCTION),
        migrations.RunSQL(READ_LOG_IS_APPEND_ONLY, READ_LOG_MAY_CHANGE),
        migrations.RunSQL(SHARED_CACHE, NO_CACHE),
    ]
