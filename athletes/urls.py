"""The doors of this floor, room by room."""

from athletes.api import alerts, check_ins, led, progress, reports, sync, today
from athletes.views import got_it

api = [
    *today.urls,
    *check_ins.urls,
    *led.urls,
    *reports.urls,
    *alerts.urls,
    *progress.urls,
    *sync.urls,
]

pages = [
    *got_it.urls,
]
