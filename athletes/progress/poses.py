"""How each pose and side felt to a team's athletes: the first thing to show a coach (D)."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final
from uuid import UUID

from athletes.progress.felt import CountedPlace, counted_holds
from athletes.rules.progress import PoseRates, PoseSide, Rate, Window, pose_rates

# who may not read one athlete's answers gets no rate that so few people stand behind
FEWEST_PEOPLE: Final = 5


def poses_of(athletes: Collection[UUID], window: Window, *, in_detail: bool) -> dict[PoseSide, PoseRates]:
    """Rates with their intervals; under ten holds, or too few people for this reader, only how many holds there were."""
    counted = counted_holds(athletes, window)
    rates = pose_rates({place: counted_place.counts for place, counted_place in counted.items()}, window)
    return {
        place: rates[place] if in_detail or is_crowd(counted[place]) else without_values(rates[place]) for place in sorted_places(rates)
    }


def sorted_places(rates: dict[PoseSide, PoseRates]) -> list[PoseSide]:
    return sorted(rates, key=lambda place: (place.pose, place.side))


def is_crowd(place: CountedPlace) -> bool:
    return place.athletes >= FEWEST_PEOPLE


def without_values(rates: PoseRates) -> PoseRates:
    return replace(rates, numb=hidden(rates.numb), discomfort=hidden(rates.discomfort), early_stop=hidden(rates.early_stop))


def hidden(rate: Rate) -> Rate:
    return replace(rate, value=None, low=None, high=None)
