"""The doors of this floor, room by room."""

from athletes.api import alerts, check_ins, reports, today

api = [
    *today.urls,
    *check_ins.urls,
    *reports.urls,
    *alerts.urls,
]
