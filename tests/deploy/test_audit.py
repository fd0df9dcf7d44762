"""Where there is no network nothing is known of new holes, and that is said rather than taken for well (G15)."""

import pytest

from deploy.local import audit


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "ASKED", "http://127.0.0.1:9/")


@pytest.mark.parametrize(("words", "code"), [((), 0), (("--strict",), audit.SKIPPED)], ids=["said", "and told to a script"])
def test_it_is_said_when_nothing_was_looked_at(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words, code) -> None:
    monkeypatch.setattr("sys.argv", ["audit", *words])
    assert audit.main() == code
    assert "SKIPPED" in capsys.readouterr().out
