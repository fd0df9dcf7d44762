"""PostgreSQL refuses to run as root. For root it runs in a user namespace, or, where those are forbidden, as `nobody`."""

import os
import pwd
import shutil
import stat
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from deploy.local.places import private, short_name
from deploy.local.trouble import Trouble

OPEN_GROUND = Path("/var/lib/lumbar")  # where root may put what `nobody` must reach: a home of mode 0700 is closed to it


@dataclass(frozen=True)
class Footing:
    prefix: tuple[str, ...] = ()
    account: tuple[int, int] | None = None

    @property
    def owner(self) -> int | None:
        return self.account[0] if self.account else None

    def home(self, state: Path) -> Path:
        """The folder for PostgreSQL's files of this platform: in its state, or else where the account can reach it."""
        if self.account is None:
            return private(state / "postgres")
        home = open_ground() / short_name(state)
        home.mkdir(mode=0o700, exist_ok=True)
        os.chown(home, *self.account)
        return home

    def programs(self, folder: Path) -> Path:
        """These binaries, where the account can run them."""
        if self.account is None or is_open_to_all(folder):
            return folder
        site = folder.parents[2]
        libraries = folder.parents[1].with_name(f"{folder.parents[1].name}.libs")
        # a newer version under the same path is another copy
        copy = open_ground() / f"postgresql-{short_name(folder)}-{(folder / 'postgres').stat().st_mtime_ns}"
        if not copy.exists():
            copy_for_all([folder.parent, libraries], site, copy)
        return copy / folder.relative_to(site)


def copy_for_all(folders: list[Path], site: Path, copy: Path) -> None:
    """As they lie in site, since the binaries look for their libraries beside them."""
    unfinished = copy.with_suffix(f".{os.getpid()}")
    for folder in folders:
        if folder.exists():
            shutil.copytree(folder, unfinished / folder.relative_to(site), symlinks=True)
    for path in [unfinished, *unfinished.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & stat.S_IXUSR else 0o644)
    try:
        unfinished.rename(copy)
    except OSError:  # another run was first
        shutil.rmtree(unfinished)


def open_ground() -> Path:
    OPEN_GROUND.mkdir(mode=0o755, parents=True, exist_ok=True)
    return OPEN_GROUND


def is_open_to_all(folder: Path) -> bool:
    return all(path.stat().st_mode & stat.S_IXOTH for path in [folder, *folder.resolve().parents])


@cache
def find_footing() -> Footing:
    if os.geteuid() != 0:
        return Footing()
    nobody = unprivileged_account()
    prefix = ("unshare", "--user", f"--map-user={nobody.pw_uid}", f"--map-group={nobody.pw_gid}")
    if shutil.which("unshare") and subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode == 0:
        return Footing(prefix=prefix)
    return Footing(account=(nobody.pw_uid, nobody.pw_gid))


def unprivileged_account() -> pwd.struct_passwd:
    """An account that every system has; PostgreSQL insists that its own number has a name."""
    for name in ("nobody", "daemon"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise Trouble("PostgreSQL does not run as root, and there is no account `nobody` to run it. Run this as an ordinary user.")
