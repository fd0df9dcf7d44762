"""What docs/scaling.md says could be distributed by athlete can be."""

import re

import pytest
from django.apps import apps

from accounts.models import User
from tests.test_docs import page

NAMED = re.search(r"^\| (`CheckIn`[^|]+)\|", page("scaling.md"), re.MULTILINE)
DISTRIBUTED = re.findall(r"`(\w+)`", NAMED[1] if NAMED else "")


@pytest.mark.parametrize("name", DISTRIBUTED)
def test_a_health_row_carries_its_athlete(name):
    athlete = apps.get_model("athletes", name)._meta.get_field("athlete")
    assert (athlete.related_model, athlete.null) == (User, False)


def test_none_is_forgotten():
    """Whatever is kept under a consent is about somebody's health, and so is what hangs on such a row."""
    models = {
        model.__name__: {field.name for field in model._meta.concrete_fields} for model in apps.get_app_config("athletes").get_models()
    }
    assert {name for name, fields in models.items() if fields & {"consent", "check_in", "alert", "report"}} <= set(DISTRIBUTED)
    assert {name for name, fields in models.items() if "athlete" in fields} == set(DISTRIBUTED)
