"""The doors of this floor, room by room."""

from athletes.api import reports

api = [*reports.urls]
