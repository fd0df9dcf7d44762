"""The folder of sealed files: bases, the changes since, media, and who was erased."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from deploy.backup.sealing import SUFFIX
from deploy.local.places import private
from deploy.local.trouble import Trouble

STAMP: Final = "%Y%m%dT%H%M%SZ"
KEPT: Final = timedelta(days=30)
NEW_BASE_AFTER: Final = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Base:
    """A copy of the whole, and the first file of changes that it needs."""

    made_at: datetime
    first_wal: str

    @property
    def name(self) -> str:
        return f"base-{self.made_at:{STAMP}}-{self.first_wal}.tar.gz{SUFFIX}"


@dataclass(frozen=True)
class Vault:
    folder: Path

    @property
    def wal(self) -> Path:
        return private(private(self.folder) / "wal")

    @property
    def bases(self) -> list[Base]:
        """Oldest first."""
        return sorted(base_named(path) for path in self.folder.glob(f"base-*{SUFFIX}"))

    def base_before(self, moment: datetime | None) -> Base:
        fitting = [base for base in self.bases if moment is None or base.made_at <= moment]
        if not fitting:
            raise Trouble(f"There is no backup in {self.folder} from before {moment or 'now'}.")
        return fitting[-1]

    def wal_since(self, first: str) -> list[Path]:
        return sorted(path for path in self.wal.glob(f"*{SUFFIX}") if path.name >= first or path.name.endswith(f".history{SUFFIX}"))

    def needs_base(self, now: datetime) -> bool:
        return not self.bases or now - self.bases[-1].made_at >= NEW_BASE_AFTER

    def forget(self, now: datetime) -> int:
        """What is older than thirty days, so that who was erased is gone from here too; never the only base. Says how many files went."""
        old = [base for base in self.bases[:-1] if base.made_at < now - KEPT]
        for base in old:
            (self.folder / base.name).unlink()
        needed = self.bases[0].first_wal if self.bases else ""
        changes = [path for path in self.wal.glob(f"*{SUFFIX}") if path.name < needed and ".history" not in path.name]
        for path in changes:
            path.unlink()
        return len(old) + len(changes)


def base_named(path: Path) -> Base:
    _, stamp, rest = path.name.split("-", 2)
    return Base(datetime.strptime(stamp, STAMP).replace(tzinfo=UTC), rest.partition(".")[0])
