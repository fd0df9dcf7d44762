"""The story that `make demo` tells, shorter: to its end, and through what may break in the middle."""

import re
import subprocess
import sys

import pytest

from deploy.local.demo import __main__ as demo, team
from deploy.local.demo.telling import insist, shortened, wait_for
from deploy.local.places import ROOT
from deploy.local.trouble import Trouble

ALL_IS_TOLD = "all of it as it should be"
told = pytest.mark.servers


def tell(*words: str) -> subprocess.CompletedProcess[str]:
    """As `make demo` does, on a platform of its own."""
    return subprocess.run(
        [sys.executable, "-m", "deploy.local.demo", "--athletes", "4", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )


@told
def test_it_works():
    story = tell()
    assert story.stderr == ""
    assert story.returncode == 0
    assert [int(number) for number in re.findall(r"^(\d)\. ", story.stdout, re.MULTILINE)] == list(range(1, 9))
    assert ALL_IS_TOLD in story.stdout


@told
@pytest.mark.chaos
@pytest.mark.long  # about four minutes each
@pytest.mark.parametrize("what", ["worker", "redis"])
def test_it_is_told_to_its_end_although(what):
    story = tell("--kill", what)
    assert story.stderr == ""
    assert story.returncode == 0
    assert story.stdout.count("!!") == 2
    assert ALL_IS_TOLD in story.stdout


@pytest.mark.parametrize(
    ("fault", "code", "said"),
    [
        (Trouble("The story did not go as told: nobody was told."), 1, "The story did not go as told: nobody was told."),
        (demo.requests.ConnectionError("Traceback"), 1, "The platform did not answer in the middle of the story: ConnectionError."),
        (KeyboardInterrupt(), 130, "Stopped; nothing is left behind."),
    ],
)
def test_what_goes_wrong_is_one_sentence(monkeypatch, capsys, fault, code, said):
    def breaks_off(*words):
        raise fault

    monkeypatch.setattr(demo, "run", breaks_off)
    monkeypatch.setattr(demo.signal, "signal", lambda number, act: None)
    assert demo.main([]) == code
    assert capsys.readouterr().err.strip() == said


def test_it_insists():
    insist([1], "never")
    with pytest.raises(Trouble, match="did not go as told: the pose is not paused"):
        insist([], "the pose is not paused")
    with pytest.raises(Trouble, match=r"no mail came \(0 s waited\)"):
        wait_for(lambda: None, 0, "no mail came")


def test_a_long_answer_is_cut():
    assert len(shortened({"text": "x" * 1000})) == 150
    assert shortened({"state": "open"}) == '{"state": "open"}'


@pytest.mark.parametrize("hour", range(24))
def test_somewhere_it_is_always_afternoon(hour):
    at = team.right_now().replace(hour=hour, minute=30)
    zones = team.afternoon_zones(at)
    assert all(12 <= int(team.on_the_wall(at, zone)[:2]) < 18 for zone in zones)


def test_everybody_is_somebody_else():
    people = team.athletes(60, "http://localhost")
    assert len({person.email for person in people}) == 60
    assert set(team.zones_for(people, team.right_now())) == {person.email for person in people}
