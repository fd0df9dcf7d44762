"""`make hosts`: some of seven hosts are lost, and nothing that was answered."""

import os
import shutil
import subprocess
import sys

import pytest

from deploy.local.places import ROOT
from deploy.local.throwaway import OURS
from deploy.local.trouble import Trouble
from tests.hosts import network


@pytest.mark.servers
@pytest.mark.chaos
@pytest.mark.long
def test_it_works():
    if os.geteuid() != 0 or any(shutil.which(program) is None for program in network.NEEDED):
        pytest.skip("hosts need root, iproute2 and caddy")
    environment = {name: value for name, value in os.environ.items() if name not in OURS}
    done = subprocess.run([sys.executable, "-m", "tests.hosts"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "0 lost of what was answered" in done.stdout


def test_who_is_not_root_is_told(monkeypatch):
    monkeypatch.setattr(network.os, "geteuid", lambda: 1000)
    with pytest.raises(Trouble, match="sudo make hosts"):
        network.enter_own_network([])


def test_what_is_missing_is_named(monkeypatch):
    monkeypatch.setattr(network.os, "geteuid", lambda: 0)
    monkeypatch.setattr(network.shutil, "which", lambda program: None)
    with pytest.raises(Trouble, match="apt install iproute2 util-linux caddy"):
        network.enter_own_network([])
