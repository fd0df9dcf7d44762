"""The doors of this floor, room by room."""

from django.urls import URLPattern, URLResolver

from athletes.api import (
    alerts,
    calendar,
    check_ins,
    comments,
    go_ahead,
    guardian,
    led,
    own_cases,
    preview,
    progress,
    reports,
    rights,
    sync,
    today,
)
from athletes.views import (
    app,
    assign,
    athlete,
    calendar as calendar_feed,
    case,
    check_in,
    desk,
    got_it,
    lead,
    packet,
    poses,
    poster,
    safety,
    season,
    team,
)

api: list[URLPattern | URLResolver] = [
    *today.urls,
    *calendar.urls,
    *check_ins.urls,
    *led.urls,
    *go_ahead.urls,
    *reports.urls,
    *sync.urls,
    *alerts.urls,
    *own_cases.urls,
    *guardian.urls,
    *comments.urls,
    *preview.urls,
    *progress.urls,
    *rights.urls,
]

pages = [
    *app.urls,
    *desk.urls,
    *case.urls,
    *check_in.urls,
    *lead.urls,
    *team.urls,
    *poses.urls,
    *athlete.urls,
    *packet.urls,
    *season.urls,
    *assign.urls,
    *poster.urls,
    *got_it.urls,
    *calendar_feed.urls,
    *safety.urls,
]
