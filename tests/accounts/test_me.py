import pytest

from accounts import services
from accounts.models import User
from notifications import clock
from tests import cast
from tests.accounts.counting import queries_of
from tests.cast import Person

ME = "/api/v1/me/"


@pytest.fixture
def dora(harriers):
    """Has not said when she was born."""
    person = Person(cast.user("Dora", birth_year=None, birth_month=None))
    cast.join(harriers, person.user)
    return person


def test_it_works(ana, harriers):
    me = ana.get(ME).json()
    assert (me["name"], me["email"], me["birth_month"], me["locale"]) == ("Ana", "ana@example.org", "1990-05", "en")
    membership = ana.user.memberships.get()
    assert me["memberships"] == [
        {"id": str(membership.pk), "team": str(harriers.pk), "team_name": "Harriers", "role": "athlete", "approved": True}
    ]


def test_what_is_named_changes_and_nothing_else(ana):
    before = ana.get(ME).json()
    changes = {
        "phone": "+49 170 1234567",
        "emergency_contact": {"name": "Ari", "phone": "+49 171 1"},
        "quiet_hours": {"from": "22:00", "until": "06:30"},
        "reminder_time": "18:00",
        "reminder_days": [4, 0, 4],
        "channels": ["web_push"],
        "time_zone": "America/New_York",
        "country": "US",
        "locale": "de",
    }
    after = ana.patch(ME, changes).json()
    assert after == {**before, **changes, "reminder_days": [0, 4]}


def test_an_empty_change_changes_nothing(ana):
    before = ana.get(ME).json()
    assert ana.patch(ME, {}).json() == before


def test_an_unchanged_person_is_304(ana):
    tag = ana.get(ME).headers["ETag"]
    assert ana.get(ME, headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "x" * 81),
        ("name", "two\nlines"),
        ("name", "nul\x00"),
        ("name", None),
        ("phone", "call me"),
        ("country", "Germany"),
        ("country", "de"),
        ("time_zone", "Mars/Olympus"),
        ("time_zone", "../etc/passwd"),
        ("locale", "tlh"),
        ("quiet_hours", {"from": "25:00", "until": "06:00"}),
        ("quiet_hours", "late"),
        ("reminder_days", [7]),
        ("reminder_days", [-1]),
        ("reminder_days", "daily"),
        ("channels", ["pigeon"]),
        ("digest", "hourly"),
        ("birth_month", "1990-13"),
        ("birth_month", "1990"),
        ("birth_month", 199005),
        ("birth_month", "1899-12"),
        ("birth_month", None),
        ("emergency_contact", {"name": "Ari", "age": 3}),
    ],
)
def test_bad_values_are_refused(ana, field, value):
    refused = ana.patch(ME, {field: value})
    assert refused.status_code == 400
    if "errors" in refused.json():
        assert refused.json()["errors"][0]["pointer"].startswith(f"/{field}")


@pytest.mark.parametrize(
    "field",
    [
        "id",
        "email",
        "is_staff",
        "is_superuser",
        "is_active",
        "password",
        "memberships",
        "hidden_before",
        "claimed_at",
        "groups",
        "birth_year",
    ],
)
def test_what_is_not_the_persons_to_change_is_refused(ana, field):
    before = User.objects.filter(pk=ana.user.pk).values().get()
    refused = ana.patch(ME, {field: True})
    assert refused.json()["errors"][0] == {"pointer": f"/{field}", "code": "unknown_field", "detail": "Unknown field."}
    assert User.objects.filter(pk=ana.user.pk).values().get() == before


def test_the_month_of_birth_is_said_once(dora):
    assert dora.patch(ME, {"birth_month": "2009-02"}).json()["needs_guardian"] is True
    assert dora.patch(ME, {"birth_month": "2009-02"}).status_code == 200
    refused = dora.patch(ME, {"birth_month": "1999-02"})
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lumbar:birth_month_is_set")


def test_who_is_too_young_is_told_so_and_nothing_is_stored(dora, time):
    refused = dora.patch(ME, {"birth_month": "2010-12", "phone": "+49 1234"})  # sixteen in a month
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:lumbar:too_young")
    dora.user.refresh_from_db()
    assert (dora.user.birth_year, dora.user.phone) == (None, "")
    assert dora.patch(ME, {"birth_month": "2010-10"}).status_code == 200


def test_an_organisation_may_ask_for_more_years_never_for_fewer(dora, time, settings):
    organisation = cast.organisation()
    organisation.minimum_age = 18
    organisation.save()
    assert dora.patch(ME, {"birth_month": "2009-01"}).status_code == 403
    organisation.minimum_age = 13
    organisation.save()
    assert dora.patch(ME, {"birth_month": "2012-01"}).status_code == 403  # the deployment says 16


def test_nobody_is_born_tomorrow(dora, time):
    assert dora.patch(ME, {"birth_month": "2026-12"}).status_code == 400


def test_nobody_gets_401(nobody):
    refused = nobody.get(ME)
    assert (refused.status_code, refused.headers["Content-Type"]) == (401, "application/problem+json")
    assert nobody.patch(ME, {}).status_code == nobody.delete(ME).status_code == 401


def test_erasure_leaves_two_weeks_to_think_again(ana, time):
    asked = [ana.delete(ME) for _ in range(2)]
    assert [response.status_code for response in asked] == [202, 202]
    assert asked[0].json() == asked[1].json() == {"due_at": "2026-12-08T11:00:00.000000Z"}


def test_a_script_cannot_erase_its_person(ana):
    token = services.mint_token(user=ana.user, name="script", scopes=["write:me"], at=clock.now()).secret
    ana.force_authenticate(None)
    ana.logout()
    assert ana.delete(ME, headers={"Authorization": f"Bearer {token}"}).status_code == 403


def test_it_takes_the_same_queries_for_one_and_for_three(ana):
    one = queries_of(ana, ME)
    for name in ("A", "B"):
        cast.join(cast.team(name), ana.user)
    assert queries_of(ana, ME) == one
