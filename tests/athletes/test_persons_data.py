"""Nobody adds a table about a person and forgets whose it is."""

import pytest
from django.apps import apps
from django.db import models

from accounts.models import User
from athletes.persons_data import GOES_WITH, HISTORY, LINKS, SPEAKS_OF_NOBODY, Fate, deleted, exported
from athletes.services.export import LEFT_OUT


def links_of(model):
    """Its own columns that lead to a person; a plain id counts where its name says so."""
    for field in model._meta.concrete_fields:
        leads_there = field.is_relation and field.related_model is User
        names_somebody = isinstance(field, models.UUIDField) and field.name in {"athlete", "person", "reader", "recipient", "user", "by"}
        if (leads_there or names_somebody) and field.name != HISTORY:
            yield model._meta.label, field.name


def test_every_link_to_a_person_is_listed():
    found = {link for model in apps.get_models() if not model._meta.proxy for link in links_of(model)}
    assert found == {(link.model, link.field) for link in LINKS}


def test_every_model_is_accounted_for():
    everything = {model._meta.label for model in apps.get_models() if not model._meta.proxy}
    history = {label for label in everything if HISTORY in {field.name for field in apps.get_model(label)._meta.concrete_fields}}
    named = {link.model for link in LINKS} | set(GOES_WITH) | SPEAKS_OF_NOBODY | history | {"accounts.User"}
    listed_by_other_rows = {"notifications.Delivery", "accounts.Organisation", "accounts.Team"}
    assert everything - named == set()
    assert named - everything == set()
    assert listed_by_other_rows <= named


@pytest.mark.parametrize("link", LINKS, ids=lambda link: f"{link.model}.{link.field}")
def test_what_is_kept_or_left_out_says_why(link):
    assert link.why or (link.fate == Fate.DELETED and link.called)


def test_the_lists_of_a_copy_have_names_of_their_own():
    names = [link.called for link in exported()]
    assert len(names) == len(set(names))


def test_each_health_row_says_when_it_was_given():
    undated = {link.model for link in exported() if link.field == "athlete" and link.model.startswith("athletes.") and not link.dated}
    assert undated == set()


def test_what_is_deleted_goes_before_what_it_points_at():
    order = [apps.get_model(link.model) for link in deleted()]
    for number, model in enumerate(order):
        for field in model._meta.concrete_fields:
            if field.is_relation and field.remote_field.on_delete is models.PROTECT and field.related_model in order:
                assert field.related_model not in order[: number + 1], f"{model._meta.label} points at {field.related_model._meta.label}"


def test_a_secret_that_is_left_out_exists():
    columns = {field.name for model in apps.get_models() for field in model._meta.concrete_fields}
    assert columns >= LEFT_OUT
