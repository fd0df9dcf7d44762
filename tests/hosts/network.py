"""Hosts as network namespaces on one cable, in a network of this run's own: the kernel takes all of it away with the run."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from deploy.local.child import Child
from deploy.local.trouble import Trouble

INSIDE = "--inside"
STREET = "10.77.0.1"  # where this program stands, with the proxy, the mail server and the phones
NEEDED = {"ip": "iproute2", "unshare": "util-linux", "caddy": "caddy"}


def enter_own_network(words: Sequence[str]) -> None:
    """Start this program again with a network, and a list of its hosts, that nobody else sees."""
    if os.geteuid() != 0:
        raise Trouble("Hosts are made by root alone: sudo make hosts. Nothing outside of this run is touched.")
    missing = [package for program, package in NEEDED.items() if shutil.which(program) is None]
    if missing:
        raise Trouble(f"Missing here: apt install {' '.join(missing)}")
    os.execvp("unshare", ["unshare", "--net", "--mount", sys.executable, "-m", "tests.hosts", INSIDE, *words])


def ip(*words: str) -> None:
    done = subprocess.run(["ip", *words], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Trouble(f"ip {' '.join(words)} failed: {done.stderr.strip()}")


def lay_cable() -> None:
    Path("/run/netns").mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "none", "/run/netns"], check=True)
    ip("link", "set", "lo", "up")
    ip("link", "add", "cable", "type", "bridge")
    ip("address", "add", f"{STREET}/24", "dev", "cable")
    ip("link", "set", "cable", "up")


@dataclass(frozen=True)
class Host:
    name: str
    address: str

    def connect(self) -> None:
        ip("netns", "add", self.name)
        ip("link", "add", self.name, "type", "veth", "peer", "name", "eth0", "netns", self.name)
        ip("link", "set", self.name, "master", "cable", "up")
        ip("-n", self.name, "address", "add", f"{self.address}/24", "dev", "eth0")
        for line in ("eth0", "lo"):
            ip("-n", self.name, "link", "set", line, "up")

    def house(self, child: Child, *words: str) -> Child:
        """This program, on this host and nowhere else."""
        child.command = ["ip", "netns", "exec", self.name, *child.command, *words]
        return child

    def cut_off(self) -> None:
        """Its cable is pulled: what it runs goes on, and hears and says nothing."""
        ip("link", "set", self.name, "down")

    def reconnect(self) -> None:
        ip("link", "set", self.name, "up")
