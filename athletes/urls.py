"""The doors of this floor, room by room."""

from athletes.api import alerts, check_ins, comments, led, progress, reports, sync, today
from athletes.views import got_it, safety

api = [
    *today.urls,
    *check_ins.urls,
    *led.urls,
    *reports.urls,
    *sync.urls,
    *alerts.urls,
    *comments.urls,
    *progress.urls,
]

pages = [
    *got_it.urls,
    *safety.urls,
]
