"""Codes in words, for the pages of who looks after athletes. What an athlete is told stands in rules/advice.yaml."""

from django.utils.translation import gettext_lazy as _

from athletes.models import AlertEvent
from athletes.rules.clearing import Missing
from athletes.rules.vocabulary import Level

ANSWERED = _("answered")
LEVELS = {Level.WATCH: _("to read"), Level.ALERT: _("needs an answer"), Level.URGENT: _("urgent")}

SENSATIONS = {
    "numbness": _("numbness"),
    "tingling": _("tingling"),
    "pain": _("pain"),
    "weakness": _("weakness"),
    "other": _("something else"),
}

SIDES = {
    "left": _("left"),
    "right": _("right"),
    "both": _("both sides"),
    "midline": _("in the middle"),
    "unsure": _("side not known"),
    "none": "",
    "unknown": _("side not known"),
}

REGIONS = {
    "face": _("face"),
    "neck": _("neck"),
    "shoulder": _("shoulder"),
    "upper_arm": _("upper arm"),
    "elbow": _("elbow"),
    "forearm": _("forearm"),
    "hand": _("hand"),
    "chest_ribs": _("chest or ribs"),
    "flank_side": _("side of the trunk"),
    "abdomen": _("belly"),
    "upper_back": _("upper back"),
    "lower_back": _("lower back"),
    "groin": _("groin"),
    "saddle": _("between the legs"),
    "buttock": _("buttock"),
    "hip_outer": _("outer hip"),
    "thigh_front": _("front of the thigh"),
    "thigh_back": _("back of the thigh"),
    "thigh_inner": _("inner thigh"),
    "thigh_outer": _("outer thigh"),
    "knee": _("knee"),
    "lower_leg": _("lower leg"),
    "foot_ankle": _("foot or ankle"),
    "unsure": _("place not known"),
}

RESOLVED = {"yes": _("gone"), "partly": _("partly gone"), "no": _("not gone"), "unknown": _("not known whether it went")}

# what a close still demands, as something to do
MISSING = {
    Missing.SYMPTOM_FREE: _("Two days without it, said by the athlete."),
    Missing.PLAN: _("A plan for the return."),
    Missing.HOLD_SECONDS: _("Between 10 and 30 seconds to begin with."),
    Missing.VARIANT: _("Which other way to do the pose."),
    Missing.POSE: _("Which other pose."),
    Missing.PROFESSIONAL_AGREED: _("The athlete's statement that a health professional agreed."),
    Missing.PROFESSIONAL_AGREED_ON: _("The day on which the health professional agreed, on or after the report."),
    Missing.ATTESTATION: _("The athlete's own statement that a health professional was seen and agreed to a return."),
    Missing.ATTESTATION_ON: _("The day of that, on or after the report."),
}

EVENTS = {
    AlertEvent.Kind.OPENED: _("opened"),
    AlertEvent.Kind.REPEATED: _("reported again"),
    AlertEvent.Kind.LEVEL_RAISED: _("level raised"),
    AlertEvent.Kind.STEP_FIRED: _("told again"),
    AlertEvent.Kind.ACCEPTED: _("message handed over"),
    AlertEvent.Kind.FAILED: _("message could not be handed over"),
    AlertEvent.Kind.ACKNOWLEDGED: _("taken by"),
    AlertEvent.Kind.ACK_EXPIRED: _("no contact was recorded in time"),
    AlertEvent.Kind.CONTACTED: _("spoke with the athlete"),
    AlertEvent.Kind.NOTED: _("note"),
    AlertEvent.Kind.OFFERED: _("another way offered"),
    AlertEvent.Kind.KEPT_PAUSED: _("kept back for longer"),
    AlertEvent.Kind.CORRECTED: _("corrected by the athlete"),
    AlertEvent.Kind.ATTESTED: _("the athlete says a professional agreed"),
    AlertEvent.Kind.STILL_THERE: _("asked whether it is still there"),
    AlertEvent.Kind.LEFT: _("left the team"),
    AlertEvent.Kind.SETTLED: _("settled by itself"),
    AlertEvent.Kind.CLEARED: _("closed by"),
    AlertEvent.Kind.REOPENED: _("opened again by"),
}

# these are followed by a name; after the others stands a colon
BY = frozenset({AlertEvent.Kind.ACKNOWLEDGED, AlertEvent.Kind.CLEARED, AlertEvent.Kind.REOPENED})

# one for each person and channel: who was told stands in one line, and these behind it
MESSAGES = frozenset({AlertEvent.Kind.ACCEPTED, AlertEvent.Kind.STEP_FIRED})

THRESHOLDS = {
    "quick_minutes": _("So many minutes in which it has to be gone to count as quick"),
    "severity_alert": _("From this strength on, of 10, a coach is told"),
    "severity_urgent": _("From this strength on, of 10 and not gone, it is urgent"),
    "repeat_days": _("So many days within which it counts as coming back"),
    "symptom_free_hours": _("So many hours without it before a pose returns"),
    "morning_rise": _("So many points of 10 more back pain the next morning"),
    "morning_rise_repeated": _("The same, on two days of seven"),
}

CONTACTS = {
    "phone": _("by phone"),
    "in_person": _("in person"),
    "message": _("by message"),
    "emergency_contact": _("by the emergency contact"),
}

# how far a message has come, by what is true now
TOLD = {"seen": _("Seen by"), "sent": _("Told"), "sending": _("Being told")}
