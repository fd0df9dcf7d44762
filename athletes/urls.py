"""The doors of this floor, room by room."""

from athletes.api import alerts, check_ins, reports

api = [
    *check_ins.urls,
    *reports.urls,
    *alerts.urls,
]
