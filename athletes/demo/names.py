"""Who is in the club. Every name is made up; the addresses end in a domain that can never exist."""

from dataclasses import dataclass
from itertools import count, product
from random import Random
from typing import Final

DOMAIN: Final = "lumbar.example"
BERLIN, LISBON, NEW_YORK, KOLKATA = "Europe/Berlin", "Europe/Lisbon", "America/New_York", "Asia/Kolkata"
HARRIERS, STRIDERS = "Harriers", "Striders"


@dataclass(frozen=True, slots=True)
class Somebody:
    """An athlete before there is a row. A place has a name and no way to sign in."""

    name: str
    team: str
    zone: str = BERLIN
    age: int = 31
    shares: bool = True
    is_place: bool = False

    @property
    def is_minor(self) -> bool:
        return self.age < 18

    @property
    def address(self) -> str:
        return address_of(self.name)


def address_of(name: str) -> str:
    return f"{'.'.join(name.lower().split())}@{DOMAIN}"


ATHLETES: Final = (
    Somebody("Ana Lindqvist", HARRIERS, age=34),
    Somebody("Tomas Abreu", HARRIERS, NEW_YORK, 41),
    Somebody("Priya Nandakumar", HARRIERS, KOLKATA, 29),
    Somebody("Jonas Wetterling", HARRIERS, age=38),
    Somebody("Mei Castellan", HARRIERS, age=27),
    Somebody("Kofi Brandvold", HARRIERS, LISBON, 33),
    Somebody("Selma Okafor", HARRIERS, age=45),
    Somebody("Arvid Marchetti", HARRIERS, age=52),
    Somebody("Leila Thorne", HARRIERS, age=24),
    Somebody("Dmitri Valdoro", HARRIERS, age=36),
    Somebody("Noor Hallgrim", HARRIERS, age=30),
    Somebody("Oskar Pimental", HARRIERS, LISBON, 47),
    Somebody("Yuki Abendroth", HARRIERS, age=26),
    Somebody("Mateus Kjelland", HARRIERS, LISBON, 39),
    Somebody("Ingrid Solvane", HARRIERS, age=58),
    Somebody("Emre Falkenrath", HARRIERS, age=22),
    Somebody("Chiara Odenwall", HARRIERS, age=16),
    Somebody("Ruben Achterloo", HARRIERS, age=43, shares=False),
    Somebody("Old Pete Grauwald", HARRIERS, age=67, is_place=True),
    Somebody("Frieda Moosbrugg", HARRIERS, age=61, is_place=True),
    Somebody("Ben Ashdowne", STRIDERS, age=32),
    Somebody("Zainab Correll", STRIDERS, age=28),
    Somebody("Luca Hartvigen", STRIDERS, age=35),
    Somebody("Amara Winslet-Oye", STRIDERS, NEW_YORK, 31),
    Somebody("Viktor Saelund", STRIDERS, age=49),
    Somebody("Hana Mirkovar", STRIDERS, age=25),
    Somebody("Samir Delacour", STRIDERS, KOLKATA, 37),
    Somebody("Greta Nyqvist", STRIDERS, age=40),
    Somebody("Paulo Ferrand", STRIDERS, LISBON, 44),
    Somebody("Isolde Bankole", STRIDERS, NEW_YORK, 33),
    Somebody("Rashid Oakenfeld", STRIDERS, age=29),
    Somebody("Tilda Morvane", STRIDERS, age=53),
    Somebody("Anselm Kirubo", STRIDERS, age=36),
    Somebody("Wanda Leitholm", STRIDERS, age=30),
)

LAST_NAMES: Final = (
    *("Abelmoor", "Brevik", "Castorin", "Dunmarsh", "Ellerby", "Fjordal", "Grenholt", "Hollvane", "Istvane", "Jorrik"),
    *("Kestrow", "Lormond", "Merivale", "Norrand", "Ostrava-Lind", "Pellwick", "Quillon", "Rostad", "Silvane", "Tormund"),
    *("Ulfgard", "Varelow", "Westrup", "Yarrowby", "Zellane", "Albrecke", "Bontorp", "Cindrow", "Dravelle", "Enkvist"),
)


def athletes_of(scale: int, seed: int) -> list[Somebody]:
    """The club as it is known, and for a larger scale as many again of invented adults in the same teams and zones."""
    return [*ATHLETES, *more_athletes(len(ATHLETES) * (scale - 1), seed)]


def more_athletes(number: int, seed: int) -> list[Somebody]:
    luck = Random(f"{seed}:more")
    first_names = sorted({known.name.split()[0] for known in ATHLETES if not known.is_place})
    names = [" ".join(pair) for pair in product(first_names, LAST_NAMES)]
    luck.shuffle(names)
    # a club larger than all pairs of names numbers its namesakes
    endless = (name if round_ == 1 else f"{name} {round_}" for round_ in count(1) for name in names)
    return [
        Somebody(next(endless), known.team, known.zone, luck.randint(19, 64))
        for known in (ATHLETES[n % len(ATHLETES)] for n in range(number))
    ]
