"""The names of the senders of these tests, apart from the senders: settings are read before models."""

KINDS = {
    name: f"tests.notifications.sent.{name.capitalize()}"
    for name in ("page", "note", "nudge", "code", "unwanted", "unwritable", "faulty", "careless", "listening", "impatient")
}
