"""What the tests need of the phone's side: Node, and the packages that mobile/ locks."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from deploy.local.chromium import is_continuous_integration
from deploy.local.places import ROOT
from deploy.local.terminal import tell, telling
from deploy.local.trouble import Trouble

MOBILE = ROOT / "mobile"
OLDEST_NODE = (20, 19)


def path_with_node() -> str:
    """PATH, with pip's Node before the system's where that is too old or missing."""
    path = os.environ.get("PATH", "")
    found = shutil.which("node")
    return path if found and node_version(found) >= OLDEST_NODE else f"{Path(sys.executable).parent}{os.pathsep}{path}"


def node_version(node: str) -> tuple[int, ...]:
    words = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    return tuple(int(part) for part in words.strip().lstrip("v").split(".")[:2] if part.isdecimal())


def prepare_phone() -> str:
    """Its packages, once for each lock file. The PATH on which Node is found."""
    path = path_with_node()
    mark, lock = MOBILE / "node_modules" / ".installed", hashlib.sha256((MOBILE / "package-lock.json").read_bytes()).hexdigest()
    if mark.exists() and mark.read_text() == lock:
        return path
    if install(path):
        mark.write_text(lock)
    elif is_continuous_integration():
        raise Trouble("The packages of mobile/ could not be installed, and on CI the phone's tests are never skipped.")
    else:
        tell("phone", "NO PACKAGES FOR mobile/: THE TESTS OF THE PHONE'S SIDE ARE SKIPPED. They need the network this once.")
    return path


def install(path: str) -> bool:
    npm = shutil.which("npm", path=path)
    if npm is None:
        return False
    with telling("phone", "asked npm for the packages of mobile/"):
        words = [npm, "ci", "--silent", "--no-audit", "--no-fund"]
        return subprocess.run(words, cwd=MOBILE, env={**os.environ, "PATH": path}, stdin=subprocess.DEVNULL, check=False).returncode == 0
