"""The pages and probes that belong to nobody in particular."""

import pytest

from athletes.rules.advice import red_flag_list
from config import logs

pytestmark = pytest.mark.django_db


def test_front_page_leads_on(nobody):
    page = nobody.get("/", headers={"Accept": "text/html"}).content.decode()
    for path in ("/accounts/login/", "/join/", "/safety/", "/api/v1/docs/"):
        assert path in page


def test_safety_page_needs_no_sign_in_and_says_who_has_not_reviewed_it(nobody):
    page = nobody.get("/safety/").content.decode()
    assert red_flag_list("en")[0] in page
    assert "No clinician has reviewed these rules yet." in page


def test_no_page_carries_an_inline_script(nobody):
    answer = nobody.get("/")
    assert "'unsafe-inline'" not in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "DENY"


def test_alive_says_nothing_of_the_others(nobody):
    assert nobody.get("/health/live").json() == {"status": "ok"}


def test_not_ready_while_the_engine_is_silent(nobody):
    answer = nobody.get("/health/ready")
    assert answer.status_code == 503
    assert answer.json()["database"] == "ok"
    assert answer.json()["engine"].startswith("silent")


def test_unknown_address_is_a_problem_under_api_and_a_page_elsewhere(nobody):
    assert nobody.get("/api/v1/nothing/")["Content-Type"] == "application/problem+json"
    assert "text/html" in nobody.get("/nothing/")["Content-Type"]


def test_a_log_line_keeps_named_keys_only():
    kept = logs.keep_allowed(None, "", {"event": "delivered", "delivery_id": "1", "note": "my left foot"})
    assert kept == {"event": "delivered", "delivery_id": "1"}


def test_a_fault_is_logged_by_class_and_place_never_by_its_words():
    try:
        raise ValueError("my left foot")
    except ValueError as fault:
        line = logs.name_the_fault(None, "", {"event": "x", "exc_info": (ValueError, fault, fault.__traceback__)})
    assert line["exception_class"] == "ValueError"
    assert "foot" not in str(line)
