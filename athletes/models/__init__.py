from athletes.models.alerts import Alert, AlertEvent, EscalationPolicy, HoldPlan, Pause
from athletes.models.check_ins import CheckIn, Comment, Hold
from athletes.models.people import PersonOnFile
from athletes.models.practice import PractisingTeam
from athletes.models.reports import SETTLING, FollowUp, GoAhead, ReportedBy, SymptomReport, UsualSymptom
from athletes.models.rights import CalendarToken, Erasure, Export, Release, Ruleset

__all__ = [
    "SETTLING",
    "Alert",
    "AlertEvent",
    "CalendarToken",
    "CheckIn",
    "Comment",
    "Erasure",
    "EscalationPolicy",
    "Export",
    "FollowUp",
    "GoAhead",
    "Hold",
    "HoldPlan",
    "Pause",
    "PersonOnFile",
    "PractisingTeam",
    "Release",
    "ReportedBy",
    "Ruleset",
    "SymptomReport",
    "UsualSymptom",
]
