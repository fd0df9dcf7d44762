"""What a person agrees to, in the words shown. A change of meaning is a new version, and every yes names the version it was given to."""

from django.utils.translation import gettext_lazy as _

VERSION = "1"

TEXTS = {
    "keep": _(
        "Lumbar keeps what I say about pain, numbness and how practice felt, so that I see it later. "
        "Without this it stays on my phone, and nobody is told."
    ),
    "team_reads": _("The people named here may read my answers and help me: {names} of {team}. I can stop this at any time."),
    "private": _("{names} may also read my answers about bladder, bowel, saddle, groin and sex. No coach and no parent sees them."),
}

# the same, said to a parent; the private answers are not theirs to open
GUARDIAN_TEXTS = {
    "keep": _(
        "Lumbar keeps what this young person says about pain, numbness and how practice felt. "
        "Without this it stays on their phone, and nobody is told."
    ),
    "team_reads": _("The people named here may read the answers and help: {names} of {team}. It can be stopped at any time."),
    "private": TEXTS["private"],
}
