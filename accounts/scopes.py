"""What a personal token may be good for: `read:` or `write:` and a subject. Each door names its subject, or is closed to tokens."""

SUBJECTS = (
    "me",
    "teams",
    "invitations",
    "routines",
    "assignments",
    "practice",  # today, calendar, check-ins, led sessions
    "reports",  # symptom reports
    "alerts",  # cases and pauses
    "progress",
    "notifications",
)
SCOPES = frozenset(f"{verb}:{subject}" for verb in ("read", "write") for subject in SUBJECTS)
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


def scope_for(method: str, subject: str) -> str:
    return f"{'read' if method in SAFE_METHODS else 'write'}:{subject}"
