from django.db import migrations

# An attempt says what happened at a moment; nothing later can change that. Retention deletes, so only UPDATE is refused.
FUNCTION = """
CREATE FUNCTION notifications_attempts_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a delivery attempt is never changed' USING ERRCODE = 'restrict_violation';
END $$
"""
TRIGGER = """
CREATE TRIGGER attempts_are_append_only BEFORE UPDATE ON notifications_deliveryattempt
    FOR EACH ROW EXECUTE FUNCTION notifications_attempts_are_append_only()
"""
# each row of the outbox is updated a few times and then rests: without early vacuum the claim wades through dead rows
VACUUM_EARLY = "ALTER TABLE notifications_delivery SET (autovacuum_vacuum_scale_factor = 0.02, fillfactor = 70)"
VACUUM_AS_USUAL = "ALTER TABLE notifications_delivery RESET (autovacuum_vacuum_scale_factor, fillfactor)"


class Migration(migrations.Migration):
    dependencies = [("notifications", "0001_initial")]

    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION notifications_attempts_are_append_only()"),
        migrations.RunSQL(TRIGGER, "DROP TRIGGER attempts_are_append_only ON notifications_deliveryattempt"),
        migrations.RunSQL(VACUUM_EARLY, VACUUM_AS_USUAL),
    ]
