from datetime import timedelta

import pytest
from uuid_utils.compat import uuid7

from accounts import services
from accounts.models import Away, Break, Cover, Team
from notifications import clock
from tests import cast
from tests.accounts.counting import queries_of

AWAY, COVER = "/api/v1/me/away/", "/api/v1/me/cover/"
CHRISTMAS = {"from": "2026-12-21", "until": "2027-01-03"}


def breaks(team):
    return f"/api/v1/teams/{team.pk}/breaks/"


# A team's break


def test_it_works(carla, ana, harriers):
    made = carla.post(breaks(harriers), {**CHRISTMAS, "note": "Christmas"})
    assert made.status_code == 201
    assert ana.get(breaks(harriers)).json()["results"] == [made.json()]
    assert carla.delete(f"{breaks(harriers)}{made.json()['id']}/").status_code == 204
    assert not Break.objects.exists()


def test_repeating_changes_nothing(carla, harriers):
    body = {"id": str(uuid7()), **CHRISTMAS}
    assert [carla.post(breaks(harriers), body).status_code for _ in range(2)] == [201, 200]
    assert Break.objects.count() == 1


def test_an_id_of_another_team_is_refused(carla, boris, harriers, striders):
    body = {"id": str(uuid7()), **CHRISTMAS}
    boris.post(breaks(striders), body)
    assert carla.post(breaks(harriers), body).json()["type"] == "urn:lumbar:id_in_use"


def test_another_teams_break_is_404(carla, boris, harriers, striders):
    other = boris.post(breaks(striders), CHRISTMAS).json()["id"]
    assert carla.delete(f"{breaks(harriers)}{other}/").status_code == 404
    assert Break.objects.exists()


def test_an_athlete_reads_and_does_not_write(ana, harriers):
    assert ana.get(breaks(harriers)).status_code == 200
    assert ana.post(breaks(harriers), CHRISTMAS).status_code == 403


def test_strangers_get_404(boris, ben, harriers):
    for stranger in (boris, ben):
        assert stranger.get(breaks(harriers)).status_code == stranger.post(breaks(harriers), CHRISTMAS).status_code == 404


@pytest.mark.parametrize(
    "body",
    [{}, {"from": "2026-12-21"}, {"from": "2027-01-03", "until": "2026-12-21"}, {**CHRISTMAS, "team": "x"}, {**CHRISTMAS, "from": "soon"}],
)
def test_bad_breaks_are_refused(carla, harriers, body):
    assert carla.post(breaks(harriers), body).status_code == 400


def test_it_takes_the_same_queries_for_one_and_for_three(carla, harriers):
    carla.post(breaks(harriers), CHRISTMAS)
    one = queries_of(carla, breaks(harriers))
    carla.post(breaks(harriers), CHRISTMAS)
    carla.post(breaks(harriers), CHRISTMAS)
    assert queries_of(carla, breaks(harriers)) == one


# Days away


def test_an_athlete_is_away(ana):
    made = ana.post(AWAY, {"from": "2026-11-24", "kind": "ill"})
    assert (made.status_code, made.json()["until"], made.json()["kind"]) == (201, None, "ill")
    assert ana.get(AWAY).json()["results"] == [made.json()]
    assert ana.delete(f"{AWAY}{made.json()['id']}/").status_code == 204


@pytest.mark.parametrize("odd", [False, 7, "7", [], {}])
def test_an_odd_id_is_refused(ana, odd):
    assert ana.post(AWAY, {"id": odd, **CHRISTMAS}).status_code == 400


def test_being_away_twice_by_the_same_id_is_once(ana):
    body = {"id": str(uuid7()), **CHRISTMAS}
    assert [ana.post(AWAY, body).status_code for _ in range(2)] == [201, 200]
    assert Away.objects.count() == 1


def test_days_of_another_are_not_seen_nor_ended_nor_taken_over(ana, ben, carla):
    made = ana.post(AWAY, CHRISTMAS).json()
    for other in (ben, carla):
        assert other.get(AWAY).json()["results"] == []
        assert other.delete(f"{AWAY}{made['id']}/").status_code == 404
        assert other.post(AWAY, {"id": made["id"], **CHRISTMAS}).json()["type"] == "urn:lumbar:id_in_use"


def test_an_absence_does_not_end_before_it_begins(ana):
    assert ana.post(AWAY, {"from": "2026-12-02", "until": "2026-12-01"}).status_code == 400


# Cover


def test_a_coach_is_covered_until_a_day(carla, colin, boris, harriers, striders):
    cast.join(striders, carla.user, "coach")
    tomorrow = (clock.now() + timedelta(days=1)).date().isoformat()
    shown = carla.put(COVER, {"substitute": str(colin.user.pk), "until": tomorrow}).json()
    assert shown["substitute"]["name"] == "Colin"
    assert Team.objects.looked_after_by(colin.user).count() == 2
    assert carla.delete(COVER).status_code == 204
    assert Team.objects.looked_after_by(colin.user).get() == harriers


def test_a_cover_runs_by_the_platforms_time(time, carla, colin, harriers):
    """Which a rehearsal may have moved: in it, next week's cover has begun."""
    week = timedelta(days=7)
    Cover.objects.create(person=carla.user, substitute=colin.user, starts_at=time.at + week, ends_at=time.at + 2 * week)
    assert not Cover.objects.running().exists()
    time.forward(days=8)
    assert Cover.objects.running().exists()
    time.forward(days=7)
    assert not Cover.objects.running().exists()


def test_a_cover_that_has_not_begun_opens_nothing(carla, colin, boris, striders):
    cast.join(striders, carla.user, "coach")
    carla.put(COVER, {"substitute": str(colin.user.pk), "from": "2099-01-01", "until": "2099-01-02"})
    assert not Team.objects.looked_after_by(colin.user).filter(pk=striders.pk).exists()


def test_a_substitute_hands_the_cover_on_to_nobody(carla, colin, hanna, boris, striders):
    cast.join(striders, carla.user, "coach")
    now = clock.now()
    day = {"starts_at": now - timedelta(hours=1), "ends_at": now + timedelta(hours=1)}
    services.set_cover(person=carla.user, substitute=colin.user, **day)
    services.set_cover(person=colin.user, substitute=hanna.user, **day)
    assert not Team.objects.looked_after_by(hanna.user).filter(pk=striders.pk).exists()


def test_only_who_looks_after_one_of_the_same_teams_is_asked(carla, ana, boris):
    for other in (ana, boris):
        assert carla.put(COVER, {"substitute": str(other.user.pk), "until": "2099-01-01"}).status_code in {400, 404}
    assert not Cover.objects.exists()


def test_a_new_cover_replaces_the_old(carla, colin, hanna):
    for substitute in (colin, hanna):
        carla.put(COVER, {"substitute": str(substitute.user.pk), "until": "2099-01-01"})
    assert Cover.objects.get().substitute == hanna.user


def test_who_looks_after_nobody_has_nothing_to_hand_over(ana, ben, carla):
    for athlete in (ana, ben):
        assert athlete.get(COVER).status_code == athlete.put(COVER, {}).status_code == 403


def test_nobody_gets_401(nobody, harriers):
    for path in (AWAY, COVER, breaks(harriers)):
        assert nobody.get(path).status_code == 401
