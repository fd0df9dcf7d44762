"""Was it done: completed sessions, adherence, hold completion, answers to what was asked (safety.md D)."""

from collections.abc import Iterable
from typing import Final

from athletes.rules.progress.figures import Figure, percentage
from athletes.rules.progress.records import HoldDone, PoseSide, SessionDone, Window

ENOUGH_TO_COUNT_SECONDS: Final = 10
SAFE_STOPS: Final = frozenset({"uncomfortable", "numb_tingling", "other"})


def ended_in_safe_stop(session: SessionDone) -> bool:
    """The last thing done was to come out because something felt wrong; what is left open after that is no failing."""
    started = list(session.holds_started)
    return bool(started) and started[-1].ended in SAFE_STOPS


def places_practised(session: SessionDone) -> set[PoseSide]:
    """Held for ten seconds; a pose left by a safe stop is practised on both sides, so that nobody goes back for the second."""
    stopped = {hold.place.pose for hold in session.holds_started if hold.ended in SAFE_STOPS}
    held = {hold.place for hold in session.holds_started if hold.held_seconds >= ENOUGH_TO_COUNT_SECONDS}
    return held | {place for place in session.asked if place.pose in stopped}


def is_completed(session: SessionDone) -> bool:
    """Every unpaused pose held at least ten seconds a side, however short of its target, or ended by a safe stop."""
    if not any(session.holds_started):
        return False
    return ended_in_safe_stop(session) or session.asked <= places_practised(session)


def completed_in(sessions: Iterable[SessionDone], window: Window) -> int:
    return sum(session.day in window and is_completed(session) for session in sessions)


def session_adherence(completed: int, due: int, window: Window) -> Figure:
    """Completed of due, at most 100 %; with nothing due (a break, away, ill, paused) there is none. n is what was due."""
    return percentage(completed, due, due, window)


def response_rate(answered: int, sessions_owed: int, questions_sent: int, window: Window) -> Figure:
    """What came back of what was asked: sessions owed and questions sent. Stands beside every other figure."""
    requested = sessions_owed + questions_sent
    return percentage(answered, requested, requested, window)


def hold_completion(holds: Iterable[HoldDone], window: Window) -> Figure:
    """Seconds held of seconds aimed for, each hold at most its target. Information: shorter is not worse."""
    held = aimed = n = 0
    for hold in holds:
        if hold.was_started and hold.day in window:
            held += min(hold.held_seconds, hold.target_seconds)
            aimed += hold.target_seconds
            n += 1
    return percentage(held, aimed, n, window)
