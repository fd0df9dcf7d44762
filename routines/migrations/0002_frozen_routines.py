from django.db import migrations

# A check-in names the routine it was done by. Were an assigned routine to change, old check-ins would tell another story.
KEEP_ROUTINE = """
CREATE FUNCTION routines_frozen_routine_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.frozen_at IS NULL THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    IF TG_OP = 'DELETE' OR (NEW.family, NEW.version, NEW.team_id, NEW.slug, NEW.name, NEW.notes, NEW.frozen_at)
        IS DISTINCT FROM (OLD.family, OLD.version, OLD.team_id, OLD.slug, OLD.name, OLD.notes, OLD.frozen_at) THEN
        RAISE EXCEPTION 'a frozen routine cannot change' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_frozen_routine_cannot_change';
    END IF;
    RETURN NEW;
END $$
"""

KEEP_STEPS = """
CREATE FUNCTION routines_frozen_step_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM routines_routine WHERE frozen_at IS NOT NULL AND id IN (NEW.routine_id, OLD.routine_id)) THEN
        RAISE EXCEPTION 'a frozen routine cannot change' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_frozen_routine_cannot_change';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$
"""


class Migration(migrations.Migration):
    dependencies = [("routines", "0001_initial")]

    operations = [
        migrations.RunSQL(KEEP_ROUTINE, "DROP FUNCTION routines_frozen_routine_stays()"),
        migrations.RunSQL(
            "CREATE TRIGGER frozen_routine_stays BEFORE UPDATE OR DELETE ON routines_routine "
            "FOR EACH ROW EXECUTE FUNCTION routines_frozen_routine_stays()",
            "DROP TRIGGER frozen_routine_stays ON routines_routine",
        ),
        migrations.RunSQL(KEEP_STEPS, "DROP FUNCTION routines_frozen_step_stays()"),
        migrations.RunSQL(
            "CREATE TRIGGER frozen_step_stays BEFORE INSERT OR UPDATE OR DELETE ON routines_routinestep "
            "FOR EACH ROW EXECUTE FUNCTION routines_frozen_step_stays()",
            "DROP TRIGGER frozen_step_stays ON routines_routinestep",
        ),
    ]
