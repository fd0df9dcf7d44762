"""One box: every unit is what `make run` starts too, and all of them together are a platform behind Caddy."""

import os
import re
import shlex
import shutil
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPSConnection
from pathlib import Path

import pytest

from deploy.local import postgres
from deploy.local.child import Child
from deploy.local.claim import free_port
from deploy.local.keys import make_keys
from deploy.local.places import ROOT
from deploy.local.programs import PATIENT_WITH_BROKER, programs
from deploy.local.throwaway import OURS, throwaway_servers
from tests.test_docs import first_cells, page

BOX = ROOT / "deploy" / "one-box"
UNITS = BOX / "systemd"
CODE, STATE = "/opt/lumbar", "/var/lib/lumbar"
PORT = "8000"
COUNTING = {"PROMETHEUS_MULTIPROC_DIR": "/run/lumbar-counts"}  # systemd makes and empties it
STARTS = ("web", "worker-alerts", "worker-routine", "beat", "watch@1", "watch@2")


def read(name: str) -> dict[str, list[str]]:
    """What a unit says, with what holds for all of them; a key may stand more than once."""
    said: dict[str, list[str]] = {}
    for file in (UNITS / "lumbar-.service.d" / "all.conf", UNITS / name):
        for line in file.read_text().splitlines():
            if "=" in line and not line.startswith("#"):
                said.setdefault(line.partition("=")[0], []).append(line.partition("=")[2])
    return said


@dataclass(frozen=True)
class Unit:
    name: str

    @property
    def said(self) -> dict[str, list[str]]:
        return read(f"lumbar-{re.sub('@.*', '@', self.name)}.service")

    @property
    def command(self) -> list[str]:
        (words,) = self.said["ExecStart"]
        return shlex.split(words.replace("%%", "%"))

    @property
    def environment(self) -> dict[str, str]:
        return dict(word.split("=", 1) for words in self.said.get("Environment", []) for word in shlex.split(words))


def settings() -> dict[str, str]:
    """As systemd reads the file: a line a setting, quotes around what holds a blank."""
    lines = [line for line in (BOX / "lumbar.env.example").read_text().splitlines() if line and not line.startswith("#")]
    return {line.partition("=")[0]: line.partition("=")[2].strip('"') for line in lines}


# What the files say


@pytest.mark.parametrize("name", STARTS)
def test_a_unit_starts_what_make_run_starts(name):
    children = {child.name: child for child in programs(Path(STATE), port=int(PORT), host="127.0.0.1", environment={})}
    unit, child = Unit(name), children[name.replace("@", "-")]
    module = {"manage": ["python", "manage.py"]}.get(child.command[2], [child.command[2]])
    assert unit.command == [f"{CODE}/.venv/bin/{module[0]}", *module[1:], *child.command[3:]]
    assert unit.environment == {**child.environment, **(COUNTING if name == "web" else {})}


def test_a_worker_is_patient_with_the_broker():
    assert Unit("worker-alerts").environment == PATIENT_WITH_BROKER


def test_the_target_wants_them_all():
    wanted = " ".join(line.partition("=")[2] for line in (UNITS / "lumbar.target").read_text().splitlines() if line.startswith("Wants="))
    assert wanted.split() == [*(f"lumbar-{name}.service" for name in STARTS), "lumbar-backup.timer"]


def test_every_program_is_there():
    commands = [Unit(name).command[0] for name in (*STARTS, "prepare", "backup")]
    assert all((Path(sys.executable).parent / Path(command).name).exists() for command in commands)


def test_every_setting_is_known_and_no_secret_is_in_it():
    known = {name for name in first_cells(page("hosting.md")) if name.isupper()} | {"BACKUP_KEY"}
    assert {name.removesuffix("_FILE") for name in settings()} <= known
    assert not settings().keys() & {"SECRET_KEY", "FIELD_KEYS", "VAPID_PRIVATE_KEY", "BACKUP_KEY", "METRICS_TOKEN"}


def test_systemd_finds_nothing_amiss():
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is missing")
    units = [str(path) for path in UNITS.iterdir() if path.is_file()]
    done = subprocess.run(
        ["systemd-analyze", "verify", *units],
        env={**os.environ, "SYSTEMD_UNIT_PATH": f"{UNITS}:"},
        capture_output=True,
        text=True,
        check=False,
    )
    amiss = [line for line in done.stderr.splitlines() if "lumbar" in line and f"Command {CODE}/.venv" not in line]
    assert amiss == []


# What they do, all together. systemd is not in charge here: each program is started by hand, with its unit's words and environment


@pytest.fixture(scope="module")
def house(tmp_path_factory) -> Iterator[tuple[int, Path]]:
    """The port that Caddy serves, and where its authority's certificate lies."""
    if shutil.which("caddy") is None:
        pytest.skip("caddy is missing: apt install caddy")
    state = tmp_path_factory.mktemp("box")
    with pytest.MonkeyPatch.context() as patch:
        # Debian's PostgreSQL, as on the box, where there is one
        if any(postgres.system_programs()):
            patch.setattr(postgres, "pip_programs", lambda: iter(()))
        given = {name: value for name, value in os.environ.items() if name not in OURS}
        with throwaway_servers(given) as servers:
            servers_of_ours = {"DATABASE_URL": servers.database_url, "REDIS_URL": servers.redis_url}
            yield from started(state, {**given, **settings_for(state), **servers_of_ours})


def settings_for(state: Path) -> dict[str, str]:
    keys = {**make_keys(), "BACKUP_KEY": make_keys()["FIELD_KEYS"].removeprefix("1:"), "METRICS_TOKEN": "for prometheus"}
    for name, value in keys.items():
        (state / name.lower()).write_text(value)
    ours = {name: value.replace("/etc/lumbar", str(state)) for name, value in settings().items()}
    places = {"STATIC_ROOT": str(state / "static"), "MEDIA_ROOT": str(state / "media"), "COMPRESS_STATIC": "0"}
    hosts = {"BASE_URL": "https://localhost", "ALLOWED_HOSTS": "localhost,127.0.0.1"}
    return {**ours, **places, **hosts}


def started(state: Path, environment: Mapping[str, str]) -> Iterator[tuple[int, Path]]:
    web, door = free_port(), free_port()
    (state / "counts").mkdir()
    child_of(Unit("prepare"), state, environment, web).finish()
    children = [child_of(Unit(name), state, environment, web) for name in STARTS]
    children.append(caddy(state, web, door))
    try:
        for child in children:
            child.start()
        yield door, state
    finally:
        for child in reversed(children):
            child.stop()


def child_of(unit: Unit, state: Path, environment: Mapping[str, str], web: int) -> Child:
    folders = {f"{CODE}/.venv/bin": str(Path(sys.executable).parent), STATE: str(state), PORT: str(web)}
    words = unit.command
    for there, here in folders.items():
        words = [word.replace(there, here) if word != there or there == PORT else here for word in words]
    counts = dict.fromkeys(COUNTING.keys() & unit.environment.keys(), str(state / "counts"))
    return Child(unit.name, words, state, {**environment, **unit.environment, **counts})


def caddy(state: Path, web: int, door: int) -> Child:
    """With a certificate of its own authority: a public one needs a public name."""
    words = (BOX / "Caddyfile").read_text().replace("{$DOMAIN:lumbar.example.org} {", f"https://localhost:{door} {{\n\ttls internal")
    head = "{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n}\n"
    (state / "Caddyfile").write_text(head + words)
    places = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), str(state))
    command = [str(shutil.which("caddy")), "run", "--adapter", "caddyfile", "--config", str(state / "Caddyfile")]
    return Child("caddy", command, state, {**os.environ, **places, "WEB": f"127.0.0.1:{web}"})


def ask(house: tuple[int, Path], path: str) -> tuple[int, dict[str, str], str]:
    door, state = house
    trust = ssl.create_default_context(cafile=str(state / "caddy" / "pki" / "authorities" / "local" / "root.crt"))
    line = HTTPSConnection("localhost", door, context=trust, timeout=15)
    try:
        line.request("GET", path, headers={"Host": "localhost"})
        answer = line.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read().decode()
    finally:
        line.close()


@pytest.mark.servers
@pytest.mark.long
def test_it_works(house):
    deadline = time.monotonic() + 120
    said: object = "nothing"
    while time.monotonic() < deadline:
        try:
            said = ask(house, "/health/ready")
            if said[0] == 200:
                break
        except OSError as fault:
            said = fault
        time.sleep(0.5)
    assert said[0] == 200, said
    status, headers, words = ask(house, "/accounts/login/")
    assert (status, headers["Strict-Transport-Security"][:8]) == (200, "max-age=")
    assert "__Host-csrf" in headers["Set-Cookie"]
    assert "Secure" in headers["Set-Cookie"]
    style = re.search(r'href="(/static/[^"]+\.css)"', words)
    assert ask(house, style[1])[0] == 200
    assert ask(house, "/metrics")[0] == 401
