"""The team, an athlete and the poses as pages: who sees how much, what is in whose log, and what a table may hold."""

import csv
import io

import pytest
from uuid_utils.compat import uuid7

from accounts.models import ReadLog
from accounts.services import NewPlace, add_places
from athletes.models import Alert
from notifications import clock
from tests import cast
from tests.accounts.counting import queries_of
from tests.athletes.said import lasting
from tests.athletes.test_progress_door import many_holds, practise, three_a_week  # noqa: F401 - a fixture
from tests.pages import page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("three_a_week")]


def team_page(team, query=""):
    return f"/coach/teams/{team.pk}/{query}"


def athlete_page(person, rest=""):
    return f"/coach/athletes/{person.user.pk}/{rest}"


def table(person, path):
    return list(csv.reader(io.StringIO(person.get(path).content.decode("utf-8-sig"))))


def unshare(person):
    person.user.consents.filter(kind="team_reads").update(withdrawn_at="2026-11-24T12:00Z")


def test_it_works(harriers, carla, ana):
    practise(ana, comfort=4)
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    shown = page(carla, team_page(harriers))
    assert "1 of 1 did it this week." in shown
    assert "33 % " in shown
    assert "Comfort by week, 1 to 5: 4" in shown
    assert "Reclined figure four" in shown
    alone = page(carla, athlete_page(ana))
    assert "Median of the last week with an answer: 4 of 5, 1 answer in all." in alone
    assert "/coach/alerts/" in alone
    assert alone.count("<details>") >= 4  # a table behind each drawing


def test_a_number_opens_its_list(harriers, carla, ana):
    cast.join(harriers, cast.user("Tom"))
    assert "Tom" in page(carla, team_page(harriers, "?show=closed"))
    assert "Ana" not in page(carla, team_page(harriers, "?show=closed"))


def test_a_case_is_called_what_the_desk_calls_it(harriers, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    assert "needs an answer" in page(carla, team_page(harriers))
    for verb, said in (("acknowledge", {}), ("contact", {"how": "phone"})):
        carla.post(f"/coach/alerts/{Alert.objects.get().pk}/{verb}/", said, format="multipart")
    shown = page(carla, team_page(harriers))
    assert "needs an answer" not in shown
    assert ">answered<" in shown


def test_days_that_are_not_offered_are_the_usual_ones(harriers, carla):
    assert '?days=28"\n           aria-current' in page(carla, team_page(harriers, "?days=100000"))


def test_who_shares_nothing_is_seen_to_practise_and_no_more(harriers, carla, ana):
    practise(ana, comfort=2)
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    unshare(ana)
    for shown in (page(carla, team_page(harriers)), page(carla, athlete_page(ana))):
        assert "Comfort by week" not in shown
        assert "held back" not in shown.replace("what is held back", "").replace("Held back", "").replace("Something held back", "")
    assert carla.get(athlete_page(ana, "holds.csv")).status_code == 403
    assert not ReadLog.objects.about(ana.user).filter(action="progress.read").exists()


def test_beside_a_health_contact_the_coach_sees_practice(harriers, hanna, carla, ana):
    practise(ana, comfort=4)
    assert "Comfort, 1 to 5" not in page(carla, athlete_page(ana))
    assert "Comfort, 1 to 5" in page(hanna, athlete_page(ana))
    assert "Comfort by week" not in page(carla, team_page(harriers))


def test_a_rate_needs_ten_holds(harriers, carla, ana):
    many_holds(ana, 9, worst_pain=5)
    assert "too few to show" in page(carla, team_page(harriers, "poses/"))
    many_holds(ana, 1, worst_pain=0)
    assert "90 per 100 holds" in page(carla, team_page(harriers, "poses/"))


def test_each_look_is_in_the_athletes_log(harriers, carla, ana):
    for path in (team_page(harriers), team_page(harriers, "poses/"), athlete_page(ana), athlete_page(ana, "holds.csv")):
        carla.get(path)
    carla.get(team_page(harriers, "athletes.csv"))
    seen = set(ReadLog.objects.about(ana.user).values_list("action", flat=True))
    assert seen == {"dashboard.read", "poses.read", "progress.read", "holds.taken", "dashboard.taken"}


def test_a_table_starts_no_formula(harriers, carla, ana):
    ana.user.name = "=HYPERLINK(1)"
    ana.user.save()
    head, row = table(carla, team_page(harriers, "athletes.csv"))
    assert row[0] == "'=HYPERLINK(1)"
    assert len(head) == len(row)


def test_a_table_of_holds_has_a_row_for_each(carla, ana):
    practise(ana, comfort=4)
    head, *rows = table(carla, athlete_page(ana, "holds.csv"))
    assert rows
    assert all(len(row) == len(head) for row in rows)


def test_the_season_counts_and_names_nobody(harriers, carla, ana):
    practise(ana)
    shown = page(carla, team_page(harriers, "season/"))
    assert "Ana" not in shown
    assert "sessions" in shown


def test_looking_at_the_poster_opens_no_code(harriers, carla):
    assert "There is no team code on this poster yet." in page(carla, team_page(harriers, "poster/"))
    assert not harriers.invitations.exists()


def test_as_many_queries_for_twelve_as_for_two(harriers, carla, ana):
    few = queries_of(carla, team_page(harriers))
    for place in add_places(team=harriers, places=[NewPlace(f"Runner {n}") for n in range(10)], at=clock.now()):
        cast.share(place, harriers)
    assert queries_of(carla, team_page(harriers)) == few


def test_a_coach_who_trains_here_reads_the_own_figures_as_an_athlete(harriers, carla):
    cast.join(harriers, carla.user)
    assert carla.get(athlete_page(carla)).status_code == 403
