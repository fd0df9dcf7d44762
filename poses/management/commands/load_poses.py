"""Load pose content from files. Repeat it as often as you like."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from notifications import clock
from poses.documents import ContentError, read_directory
from poses.services import Loaded, Outcome, load_content

CONTENT = Path(__file__).resolve().parent.parent.parent / "content"


class Command(BaseCommand):
    help = "Load pose content from YAML files. What was edited here since the last load is kept and reported, unless --replace is given."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("directory", nargs="?", type=Path, default=CONTENT, help="a folder of YAML files; the four poses unless given")
        parser.add_argument("--replace", action="store_true", help="overwrite what was edited here; the history keeps it")

    def handle(self, *args: Any, directory: Path, replace: bool, **options: Any) -> None:
        if not directory.is_dir():
            raise CommandError(f"There is no folder {directory}.")
        try:
            poses, questions = read_directory(directory)
            drafts, _none = read_directory(directory / "drafts")
            results = load_content(poses=poses, questions=questions, drafts=drafts, replace=replace, at=clock.now())
        except ContentError as fault:
            raise CommandError(f"Nothing was loaded. {fault}") from fault
        for loaded in results:
            self.report(loaded)

    def report(self, loaded: Loaded) -> None:
        self.stdout.write(f"{loaded.name}: {loaded.outcome}")
        if loaded.outcome is Outcome.KEPT:
            self.stdout.write(self.style.WARNING("  edited here since it was loaded; the file differs at:"))
            for place in loaded.places:
                self.stdout.write(f"    {place}")
