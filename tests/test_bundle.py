"""The phone's app as it is committed: its types hold, its parts work, it is what its source builds, and an old phone can carry it."""

import gzip
import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from django.core.management import call_command

from deploy.local.places import ROOT

MOBILE, BUILT = ROOT / "mobile", ROOT / "static" / "app"
MOST_BYTES = 150 * 1024

pytestmark = [
    pytest.mark.skipif(not (MOBILE / "node_modules").is_dir(), reason="the phone's packages are not installed: `npm ci` in mobile/"),
    pytest.mark.skipif(shutil.which("node") is None, reason="no node on PATH: the phone's side was not asked"),
]


def in_mobile(*words: str, given: str | None = None) -> str:
    run = subprocess.run(words, cwd=MOBILE, input=given, capture_output=True, text=True, check=False, timeout=300)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def files_in(folder: Path, kinds: Sequence[str] = ("",)) -> dict[str, bytes]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name.endswith(tuple(kinds)))
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def test_types_hold() -> None:
    in_mobile("npm", "run", "--silent", "check")


def test_its_parts_work() -> None:
    in_mobile("npm", "test", "--silent")


def test_it_is_what_its_source_builds(tmp_path: Path) -> None:
    in_mobile("npx", "vite", "build", "--logLevel", "error", "--outDir", str(tmp_path), "--emptyOutDir")
    assert files_in(tmp_path) == files_in(BUILT)


def test_its_types_are_those_of_the_api(tmp_path: Path) -> None:
    document = tmp_path / "schema.json"
    call_command("spectacular", format="openapi-json", file=str(document))
    made = in_mobile("node", "--import", "tsx", "build/types.ts", "--print", given=json.dumps(json.loads(document.read_text())))
    assert made == (MOBILE / "src" / "api" / "schema.ts").read_text(), "the API has changed: `npm run types` in mobile/"


def test_an_old_phone_can_carry_it() -> None:
    size = sum(len(gzip.compress(content)) for content in files_in(BUILT, (".js", ".css")).values())
    assert size <= MOST_BYTES, f"{size / 1024:.0f} KiB of scripts and styles, compressed"
