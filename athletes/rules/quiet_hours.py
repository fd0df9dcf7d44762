"""Nobody is woken by what can wait until morning."""

from datetime import UTC, datetime, time, timedelta, tzinfo


def is_quiet_at(local: time, quiet_from: time, quiet_until: time) -> bool:
    """Quiet hours may pass midnight; equal ends mean none."""
    if quiet_from <= quiet_until:
        return quiet_from <= local < quiet_until
    return local >= quiet_from or local < quiet_until


def after_quiet_hours(at: datetime, zone: tzinfo, quiet_from: time, quiet_until: time) -> datetime:
    """The same instant, or the end of the quiet hours it falls into."""
    local = at.astimezone(zone)
    if not is_quiet_at(local.time(), quiet_from, quiet_until):
        return at
    end = datetime.combine(local.date(), quiet_until, tzinfo=zone)
    if end <= local:
        end = datetime.combine(local.date() + timedelta(days=1), quiet_until, tzinfo=zone)
    return end.astimezone(UTC)
