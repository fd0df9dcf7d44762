"""Routines and assignments in the admin: to look at."""

import pytest


@pytest.fixture
def library_page(back_routine):
    return f"/admin/routines/routine/{back_routine.pk}/change/"


def test_it_works(zoe, assign, back_routine, library_page, settings):
    settings.REQUIRE_MFA = False
    assign()
    assert "Lower-back routine for runners" in zoe.get("/admin/routines/routine/").content.decode()
    assert "sphinx-pelvic-tilt" in zoe.get(library_page).content.decode()
    assert "Harriers" in zoe.get("/admin/routines/assignment/").content.decode()


def test_nothing_is_written_there(zoe, back_routine, library_page, settings):
    settings.REQUIRE_MFA = False
    assert zoe.post(library_page, {"name": "Other"}).status_code == 403
    assert zoe.get("/admin/routines/routine/add/").status_code == 403
    assert zoe.post(library_page.replace("change", "delete"), {"post": "yes"}).status_code == 403


def test_a_coach_has_no_business_there(carla, library_page):
    assert carla.get(library_page).status_code == 302
