"""The people of the story, all invented, and the parts of the world where it is afternoon now."""

from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from zoneinfo import ZoneInfo

from deploy.local.demo.caller import Caller
from deploy.local.demo.telling import insist

DOMAIN = "riverside.example"
FIRST = ("Ida", "Nils", "Orla", "Teo", "Vera", "Amir", "Beata", "Cem", "Dora", "Elio", "Faye", "Gita", "Hugo", "Inez", "Jarl")
LAST = ("Sandvold", "Ferreby", "Moreau-Lind", "Quarne")
# one in each hour around the earth, so that it is afternoon in some of them at any time; where a day begins last comes first
CITIES = (
    *("Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York"),
    *("America/Halifax", "America/Sao_Paulo", "Atlantic/South_Georgia", "Atlantic/Azores", "Europe/Lisbon", "Europe/Berlin"),
    *("Europe/Helsinki", "Europe/Istanbul", "Asia/Dubai", "Asia/Karachi", "Asia/Kolkata", "Asia/Dhaka", "Asia/Bangkok"),
    *("Asia/Singapore", "Asia/Tokyo", "Australia/Brisbane", "Pacific/Noumea", "Pacific/Auckland"),
)
AFTERNOON = range(12, 18)
A_MOMENT = timedelta(seconds=45)


def right_now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - whose clock is on the wall, not on the platform


def afternoon_zones(at: datetime) -> list[str]:
    zones = [zone for zone in CITIES if at.astimezone(ZoneInfo(zone)).hour in AFTERNOON]
    insist(zones, "nowhere is it afternoon")
    return zones[:4]


def athletes(number: int, base_url: str) -> list[Caller]:
    names = [f"{FIRST[n % len(FIRST)]} {LAST[(n + 2 * (n // len(FIRST))) % len(LAST)]}" for n in range(number)]
    return [Caller(base_url, name, f"{name.lower().replace(' ', '.')}@{DOMAIN}") for name in names]


def zones_for(people: list[Caller], at: datetime) -> dict[str, str]:
    """By address: the zones in turn."""
    turn = islice(cycle(afternoon_zones(at)), len(people))
    return {person.email: zone for person, zone in zip(people, turn, strict=True)}


def soon(at: datetime) -> datetime:
    """The next full minute that leaves a moment to practise before it."""
    later = at + A_MOMENT
    return later.replace(second=0, microsecond=0) + timedelta(minutes=1)


def on_the_wall(at: datetime, zone: str) -> str:
    return at.astimezone(ZoneInfo(zone)).strftime("%H:%M")
