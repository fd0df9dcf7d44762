"""`make older`: what is out there, and its tests, on the tables of this checkout."""

import pytest

from deploy.local import older
from deploy.local.places import ROOT
from deploy.local.trouble import Trouble


@pytest.mark.servers
@pytest.mark.long
def test_it_works(capfd):
    assert older.main(["tests/accounts/test_me.py", "tests/accounts/test_team.py"]) == 0
    assert " passed" in capfd.readouterr().out
    assert str(ROOT / "var" / "throwaway") not in older.git("worktree", "list")


def test_without_a_tag_it_is_the_last_commit(monkeypatch):
    monkeypatch.setattr(older, "git", lambda *words, may_fail: "")
    assert older.newest() == "HEAD"


def test_a_revision_that_nobody_knows_is_one_sentence():
    with pytest.raises(Trouble, match="git rev-parse"):
        older.git("rev-parse", "--verify", "--quiet", "no-such-revision")
