import pytest
from django.db import DatabaseError, transaction
from uuid_utils.compat import uuid7

from accounts import services
from accounts.models import ReadLog
from tests.accounts.counting import queries_of
from tests.conftest import NOON

LOG = "/api/v1/me/access-log/"


def read(reader, athlete, action="alert.read"):
    return services.record_read(reader=reader.user, athlete=athlete.user, action=action, about=uuid7(), reason="from the desk", at=NOON)


def test_it_works(carla, ana):
    read(carla, ana)
    line = ana.get(LOG).json()["results"][0]
    assert (line["reader_name"], line["action"], line["reason"]) == ("Carla", "alert.read", "from the desk")


def test_reading_ones_own_leaves_no_line(ana):
    assert read(ana, ana) is None
    assert ana.get(LOG).json()["results"] == []


def test_a_page_of_many_leaves_a_line_for_each(carla, ana, ben):
    services.record_reads(reader=carla.user, athletes=[ana.user.pk, ben.user.pk, carla.user.pk], action="progress.read", at=NOON)
    assert ReadLog.objects.count() == 2


def test_everybody_sees_only_what_is_about_them(carla, ana, ben):
    read(carla, ana)
    assert ben.get(LOG).json()["results"] == carla.get(LOG).json()["results"] == []


def test_a_reader_who_was_erased_has_no_name(carla, ana):
    ReadLog.objects.create(reader=uuid7(), athlete=ana.user.pk, action="alert.read", at=NOON)
    assert ana.get(LOG).json()["results"][0]["reader_name"] is None


@pytest.mark.parametrize("tamper", [lambda: ReadLog.objects.update(reason="nothing"), lambda: ReadLog.objects.all().delete()])
def test_nothing_in_it_is_changed_or_removed(carla, ana, tamper):
    read(carla, ana)
    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic():
        tamper()
    assert ReadLog.objects.get().reason == "from the desk"


def test_erasure_may_and_only_while_it_says_so(carla, ana):
    read(carla, ana)
    with services.erasing():
        ReadLog.objects.about(ana.user).delete()
    assert not ReadLog.objects.exists()
    read(carla, ana)
    with pytest.raises(DatabaseError), transaction.atomic():
        ReadLog.objects.all().delete()


def test_it_takes_the_same_queries_for_one_and_for_three(carla, colin, ana):
    read(carla, ana)
    one = queries_of(ana, LOG)
    read(colin, ana)
    read(carla, ana)
    assert queries_of(ana, LOG) == one


def test_pages_hold_what_was_asked_for(carla, ana):
    for _ in range(3):
        read(carla, ana)
    page = ana.get(f"{LOG}?limit=2").json()
    assert len(page["results"]) == 2
    assert len(ana.get(page["next"]).json()["results"]) == 1
    assert ana.get(f"{LOG}?limit=0").status_code == ana.get(f"{LOG}?limit=101").status_code == 400
    assert ana.get(f"{LOG}?cursor=nonsense%00").status_code == 404


def test_nobody_gets_401(nobody):
    assert nobody.get(LOG).status_code == 401
