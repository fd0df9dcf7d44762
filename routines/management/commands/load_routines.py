"""Loads the library's content files. Run as often as you like: it changes only what the files changed."""

from pathlib import Path
from typing import Any

import yaml
from django.core.management.base import BaseCommand, CommandError, CommandParser
from rest_framework.exceptions import ValidationError

from notifications import clock
from routines.services import LibraryRoutine, StepDraft, store_library_routine

CONTENT = Path(__file__).resolve().parents[2] / "content"


class Command(BaseCommand):
    help = "Load the routines of the library. Run load_poses first."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--directory", type=Path, default=CONTENT, help="where the content files are")

    def handle(self, *args: Any, directory: Path, **options: Any) -> None:
        at = clock.now()
        for path in sorted(directory.glob("*.yaml")):
            try:
                routine = store_library_routine(content=read(path), at=at)
            except (yaml.YAMLError, UnicodeDecodeError, KeyError, TypeError, AttributeError) as fault:
                raise CommandError(f"{path.name}: {fault!r}") from fault
            except ValidationError as fault:
                raise CommandError(f"{path.name}: {fault.detail}. Were the poses loaded first?") from fault
            self.stdout.write(f"{routine.slug}: version {routine.version}")


def read(path: Path) -> LibraryRoutine:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    return LibraryRoutine(**{**content, "steps": [StepDraft(**step) for step in content["steps"]]})
