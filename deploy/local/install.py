"""Make .venv and fill it with what the lock files name, checked by hash. The second time there is nothing to do, and no network is needed.

Run by any Python: so only words that an old one understands too, and then says what it needs.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from typing import IO, NoReturn

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")
SUPPORTED = ((3, 11), (3, 12), (3, 13))
ENOUGH_BYTES = {"requirements.txt": 1_200_000_000, "requirements-dev.txt": 2_000_000_000}
RUN = ("requirements.txt", "requirements-embedded.txt")
DEVELOP = (*RUN, "requirements-dev.txt")


def main(wanted: str) -> None:
    files = DEVELOP if wanted == "develop" else RUN
    use_supported_python(wanted)
    with locked():
        ensure_venv()
        for file in files:
            install(file)


def use_supported_python(wanted: str) -> None:
    """Go on in a Python that Lumbar runs on, if this one is not."""
    if sys.version_info[:2] in SUPPORTED:
        return
    for major, minor in reversed(SUPPORTED):
        name = "python%d.%d" % (major, minor)
        if shutil.which(name):
            os.execvp(name, [name, "-m", "deploy.local.install", wanted])
    give_up(
        "Lumbar runs on Python 3.11, 3.12 or 3.13; here is only %d.%d. On Debian 12 or later: apt install python3" % sys.version_info[:2]
    )


def locked() -> IO[str]:
    """Two first starts at once would fill one .venv together."""
    folder = os.path.join(ROOT, "var")
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        give_up("%s cannot be written: %s." % (ROOT, error.strerror))
    lock = open(os.path.join(folder, "install.lock"), "w")
    fcntl.flock(lock, fcntl.LOCK_EX)
    return lock


def ensure_venv() -> None:
    if made_by() == "%d.%d" % sys.version_info[:2]:
        return
    ensure_modules()
    if os.path.exists(VENV):
        say("making .venv anew for Python %d.%d" % sys.version_info[:2])
        shutil.rmtree(VENV)
    run([sys.executable, "-m", "venv", VENV], "Python could not make %s." % VENV)


def made_by() -> str:
    """The Python that made .venv; nothing if it does not start any more."""
    words = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run([PYTHON, "-c", words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, universal_newlines=True)
    except OSError:
        return ""
    return answer.stdout.strip() if os.path.exists(os.path.join(VENV, "bin", "pip")) else ""


def ensure_modules() -> None:
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        give_up("Python's venv module is missing. On Debian: apt install python3-venv")


def install(file: str) -> None:
    mark = stamp(file)
    record = os.path.join(VENV, ".installed-" + file)
    if read(record) == mark:
        return
    ensure_room(file)
    say("installing %s; the first time takes a minute or two" % file)
    began = time.monotonic()
    words = ["--quiet", "--disable-pip-version-check", "--no-input", "--use-pep517", "--require-hashes", "-r", os.path.join(ROOT, file)]
    trouble = "%s could not be installed. It needs the network this once; pip's words stand above." % file
    # where pip's servers have no build for this machine, the system's own will do
    if run([PYTHON, "-m", "pip", "install", *words], trouble, may_fail=file == "requirements-embedded.txt"):
        with open(record, "w") as stream:
            stream.write(mark)
        say("installed in %.0f s" % (time.monotonic() - began))


def stamp(file: str) -> str:
    with open(os.path.join(ROOT, file), "rb") as stream:
        return hashlib.sha256(stream.read()).hexdigest()


def read(file: str) -> str:
    try:
        with open(file) as stream:
            return stream.read()
    except OSError:
        return ""


def ensure_room(file: str) -> None:
    free, needed = shutil.disk_usage(ROOT).free, ENOUGH_BYTES.get(file, 300_000_000)
    if free < needed:
        give_up("Only %d MB are free here; installing %s needs %d MB." % (free // 1_000_000, file, needed // 1_000_000))


def run(command: "list[str]", trouble: str, may_fail: bool = False) -> bool:
    done = subprocess.run(command, env=environment()).returncode == 0
    if not done and not may_fail:
        give_up(trouble)
    if not done:
        say(trouble + " Going on with the servers of this system.")
    return done


def environment() -> "dict[str, str]":
    """Without what would send pip or Python elsewhere."""
    return {
        name: value
        for name, value in os.environ.items()
        if name not in ("PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_USER", "PIP_PREFIX")
    }


def say(words: str) -> None:
    print("  setting up   " + words, flush=True)


def give_up(words: str) -> NoReturn:
    sys.exit(words)


if __name__ == "__main__":
    try:
        main(sys.argv[1] if len(sys.argv) > 1 else "run")
    except KeyboardInterrupt:
        sys.exit(130)
