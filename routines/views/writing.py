"""A routine as a form writes it: one field of each kind per step, in the order in which they stand on the page."""

from dataclasses import dataclass, field
from typing import Any, Final

from django.http import HttpRequest

from routines.models import Routine

FIELDS: Final = ("pose", "variant", "hold_seconds", "rest_seconds", "note")
USUAL_REST_SECONDS: Final = 10


@dataclass
class Written:
    """What stands in the form, right or wrong, and what is said about it."""

    name: str
    notes: str
    steps: list[dict[str, Any]]
    errors: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, routine: Routine) -> "Written":
        steps = [
            {
                "pose": step.pose.slug,
                "variant": step.variant.slug if step.variant else "",
                "hold_seconds": step.hold_seconds,
                "rest_seconds": step.rest_seconds,
                "note": step.note,
            }
            for step in routine.steps.all()
        ]
        text = routine.text_in()
        return cls(text["name"], text["notes"], steps)

    @classmethod
    def from_form(cls, request: HttpRequest) -> "Written":
        columns = [request.POST.getlist(name) for name in FIELDS]
        steps = [dict(zip(FIELDS, cells, strict=True)) for cells in zip(*columns, strict=False)]
        return cls(request.POST.get("name", "").strip(), request.POST.get("notes", "").strip(), steps)

    def as_body(self) -> dict[str, Any]:
        """As a client of the API would send it."""
        return {"name": self.name, "notes": self.notes, "steps": [body_of(step) for step in self.steps]}

    def rearranged(self, act: str, default_seconds: dict[str, int]) -> "Written":
        """Without a script the buttons of a step post the whole form: `up:2`, `down:2`, `remove:2`, `add:banana-pose`."""
        verb, _colon, about = act.partition(":")
        if verb == "add" and about in default_seconds:
            self.steps.append(fresh(about, default_seconds[about]))
        elif about.isdecimal() and int(about) < len(self.steps):
            self.move(verb, int(about))
        return self

    def move(self, verb: str, number: int) -> None:
        step = self.steps.pop(number)
        if verb == "up":
            self.steps.insert(max(0, number - 1), step)
        elif verb == "down":
            self.steps.insert(number + 1, step)


def fresh(pose: str, seconds: int) -> dict[str, Any]:
    return {"pose": pose, "variant": "", "hold_seconds": seconds, "rest_seconds": USUAL_REST_SECONDS, "note": ""}


def body_of(step: dict[str, Any]) -> dict[str, Any]:
    """A number as a number; what is none is left for the shape to refuse."""
    numbers = {name: int(step[name]) if str(step[name]).isdecimal() else step[name] for name in ("hold_seconds", "rest_seconds")}
    return {**step, **numbers, "variant": step["variant"] or None}
