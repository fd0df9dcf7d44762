"""Tightened thresholds that wait for a second person, who may be somebody invited by mail."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from athletes.models import Ruleset
from athletes.packet import thresholds
from athletes.rulesets import ruleset_with
from athletes.services import rulesets


class RulesetText:
    """What was entered is never changed, so that its name is as good as a digest."""

    template: ClassVar[str] = "athletes/reviewed/ruleset.html"

    def __init__(self, ruleset: Ruleset) -> None:
        self.ruleset = ruleset

    @property
    def digest(self) -> str:
        return str(self.ruleset.pk)

    def is_by(self, email: str) -> bool:
        by = self.ruleset.changed_by
        return by is not None and (by.email or "").lower() == email

    def shown(self) -> dict[str, Any]:
        return {"thresholds": thresholds(ruleset_with(self.ruleset.thresholds).thresholds)}

    def sign(self, *, name: str, seen: str, at: datetime) -> None:
        rulesets.sign_ruleset_by_name(ruleset=self.ruleset, name=name, at=at)

    def send_back(self, *, because: str) -> None:
        rulesets.send_ruleset_back(ruleset=self.ruleset, because=because)


def ruleset_text(ruleset_id: UUID) -> RulesetText | None:
    found = Ruleset.objects.waiting().filter(pk=ruleset_id).select_related("changed_by").first()
    return RulesetText(found) if found else None
