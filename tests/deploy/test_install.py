"""What a bare machine lacks is told in a sentence."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from deploy.local import install, places
from deploy.local.places import ROOT, ensure_room
from deploy.local.trouble import Trouble

ALMOST_FULL = SimpleNamespace(free=5_000_000)


def test_the_second_time_there_is_nothing_to_do(tmp_path, monkeypatch):
    for file in install.RUN:
        (tmp_path / f".installed-{file}").write_text(install.stamp(file))
    monkeypatch.setattr(install, "VENV", str(tmp_path))
    monkeypatch.setattr(install, "run", lambda *words, **more: pytest.fail("it ran pip"))
    for file in install.RUN:
        install.install(file)


def test_an_old_python_without_a_newer_one_is_told_which(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(install.shutil, "which", lambda name: None)
    with pytest.raises(SystemExit, match=r"Lumbar runs on Python 3\.11, 3\.12 or 3\.13; here is only 3\.9\."):
        install.use_supported_python("run")


def test_an_old_python_hands_over_to_a_newer_one(monkeypatch):
    called = []
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(install.shutil, "which", lambda name: name if name == "python3.12" else None)
    monkeypatch.setattr(install.os, "execvp", lambda name, words: called.append(words) or sys.exit())
    with pytest.raises(SystemExit):
        install.use_supported_python("develop")
    assert called == [["python3.12", "-m", "deploy.local.install", "develop"]]


def test_a_missing_venv_module_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        install.ensure_modules()


@pytest.mark.parametrize("file", [*install.DEVELOP])
def test_a_full_disk_is_named_before_pip_finds_it(file, monkeypatch):
    monkeypatch.setattr(install.shutil, "disk_usage", lambda folder: ALMOST_FULL)
    with pytest.raises(SystemExit, match="Only 5 MB are free"):
        install.ensure_room(file)


def test_a_full_disk_is_named_before_postgres_finds_it(tmp_path, monkeypatch):
    monkeypatch.setattr(places.shutil, "disk_usage", lambda folder: ALMOST_FULL)
    with pytest.raises(Trouble, match="Only 5 MB are free"):
        ensure_room(tmp_path)


@pytest.mark.parametrize("file", install.DEVELOP)
def test_every_requirement_is_pinned_by_hash_and_names_no_index(file):
    lines = (ROOT / file).read_text().splitlines()
    pinned = [line for line in lines if line and not line.startswith((" ", "#"))]
    assert pinned
    assert all("==" in line and line.endswith("\\") for line in pinned)
    assert not any("://" in line or line.startswith(("-", "/")) for line in lines)


def test_it_is_read_by_an_old_python():
    """Only words that Python 3.6 had: an older one must get far enough to be told."""
    words = f"import ast; ast.parse(open({str(Path(install.__file__))!r}).read(), feature_version=(3, 6))"
    subprocess.run([sys.executable, "-c", words], check=True)
