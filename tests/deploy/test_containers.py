"""What is written for containers: the same programs as everywhere, in files that their readers understand. No image is built here."""

import copy
import json
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.db import connection
from jsonschema import Draft202012Validator

from deploy.local.places import ROOT
from deploy.local.programs import programs
from notifications import hints
from tests.test_docs import first_cells, page

DEPLOY = ROOT / "deploy"
SCHEMA = DEPLOY / "schemas" / "kubernetes.json"
STARTS = ("web", "worker-alerts", "worker-routine", "beat", "watch")
needs_kubectl = pytest.mark.skipif(shutil.which("kubectl") is None, reason="kubectl is missing")


@cache
def compose() -> dict[str, Any]:
    return yaml.safe_load((DEPLOY / "compose.yaml").read_text())


@cache
def rendered() -> list[dict[str, Any]]:
    """What `kubectl apply --kustomize` would send."""
    done = subprocess.run(["kubectl", "kustomize", str(DEPLOY / "kubernetes")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return list(yaml.safe_load_all(done.stdout))


def of_kind(kind: str) -> dict[str, dict[str, Any]]:
    return {one["metadata"]["name"]: one for one in rendered() if one["kind"] == kind}


def container(name: str) -> dict[str, Any]:
    return of_kind("Deployment")[name]["spec"]["template"]["spec"]["containers"][0]


def check(*words: str | Path) -> None:
    done = subprocess.run([sys.executable, "-m", "check_jsonschema", *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def started_by_make_run(name: str) -> list[str]:
    """Its words, where containers keep things, listen and are called."""
    children = {child.name: child for child in programs(Path("/tmp"), port=8000, host="0.0.0.0", environment={})}
    words = children["watch-1" if name == "watch" else name].command[2:]
    return ["python", "manage.py", *words[1:]] if words[0] == "manage" else words


# Compose


def test_compose_is_what_compose_reads():
    check("--builtin-schema", "vendor.compose-spec", DEPLOY / "compose.yaml")


@pytest.mark.parametrize("name", STARTS)
def test_compose_starts_what_make_run_starts(name):
    command = compose()["services"][name].get("command")
    assert (command.split() if command else image_command()) == started_by_make_run(name)


@pytest.mark.parametrize("name", [*STARTS, "prepare"])
def test_a_container_can_write_nothing_and_may_do_nothing_more(name):
    service = compose()["services"][name]
    assert (service["read_only"], service["cap_drop"], service["security_opt"]) == (True, ["ALL"], ["no-new-privileges:true"])
    assert service["deploy"]["resources"]["limits"]["memory"] == "512M"


# The image


def image_command() -> list[str]:
    (words,) = [line for line in (DEPLOY / "Dockerfile").read_text().splitlines() if line.startswith("CMD ")]
    return json.loads(words.removeprefix("CMD "))


def test_the_image_serves_pages_as_nobody():
    lines = (DEPLOY / "Dockerfile").read_text().splitlines()
    assert image_command() == started_by_make_run("web")
    assert [line for line in lines if line.startswith("USER ")] == ["USER 10001:10001"]


def test_the_image_holds_every_app_and_no_test():
    let_in = {line.removeprefix("!") for line in (DEPLOY / "Dockerfile.dockerignore").read_text().splitlines() if line.startswith("!")}
    assert let_in >= {"accounts", "athletes", "config", "notifications", "poses", "routines", "static", "templates", "locale", "manage.py"}
    assert all((ROOT / name).exists() for name in let_in)
    assert not let_in & {"tests", "mobile", "requirements-embedded.txt"}


# Kubernetes


@needs_kubectl
def test_kubernetes_files_keep_to_their_schema(tmp_path):
    for number, one in enumerate(rendered()):
        (tmp_path / f"{number}-{one['kind']}.json").write_text(json.dumps(one))
    check("--schemafile", SCHEMA, *sorted(tmp_path.iterdir()))


SPOILT = {
    "a word nobody knows": lambda pod: pod.update(hostNetwork=True),
    "root": lambda pod: pod["securityContext"].update(runAsNonRoot=False),
    "a disk to write to": lambda pod: pod["containers"][0]["securityContext"].update(readOnlyRootFilesystem=False),
    "no limits": lambda pod: pod["containers"][0]["resources"].pop("limits"),
    "a door and no probe": lambda pod: pod["containers"][0].pop("readinessProbe"),
    "whatever is latest": lambda pod: pod["containers"][0].update(image="lumbar:latest"),
}


@needs_kubectl
@pytest.mark.parametrize("fault", SPOILT)
def test_the_schema_notices(fault):
    schema, web = Draft202012Validator(json.loads(SCHEMA.read_text())), copy.deepcopy(of_kind("Deployment")["web"])
    assert schema.is_valid(web)
    SPOILT[fault](web["spec"]["template"]["spec"])
    assert not schema.is_valid(web)


@needs_kubectl
@pytest.mark.parametrize("name", STARTS)
def test_kubernetes_starts_what_make_run_starts(name):
    assert container(name).get("command", image_command()) == started_by_make_run(name)


@needs_kubectl
def test_what_may_be_many_may_not_all_go_at_once():
    many = {name for name, one in of_kind("Deployment").items() if one["spec"]["replicas"] > 1}
    assert of_kind("PodDisruptionBudget").keys() == many == {"web", "worker-alerts", "worker-routine", "watch", "pgbouncer"}


@needs_kubectl
def test_every_setting_is_known():
    known = {name for name in first_cells(page("hosting.md")) if name.isupper()}
    (settings,) = [one["data"] for name, one in of_kind("ConfigMap").items() if name.startswith("lumbar-")]
    assert settings.keys() <= known


@needs_kubectl
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "lane", "condition"), [("worker-alerts", "alerts", "queue <= 2"), ("worker-routine", "reminders", "queue > 2")]
)
def test_workers_grow_by_the_oldest_that_is_due_in_their_own_queues(name, lane, condition):
    query = of_kind("ScaledObject")[name]["spec"]["triggers"][0]["metadata"]["query"]
    assert condition in query
    assert {queue <= 2 for queue in hints.LANES[lane]} == {"<=" in condition}
    with connection.cursor() as cursor:
        cursor.execute(query)
        assert cursor.fetchone() == (0,)
