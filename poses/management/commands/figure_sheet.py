"""Draw every figure on one page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from poses import figures
from poses.documents import read_directory
from poses.management.commands.load_poses import CONTENT
from poses.rules import FALLBACK


class Command(BaseCommand):
    help = "Draw every figure on one page, as SVG or, with a browser at hand, as PNG."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("out", type=Path, help="where to write: a name that ends in .svg or .png")
        parser.add_argument("--side", choices=("left", "right"), default="right")
        parser.add_argument("--dark", action="store_true")
        parser.add_argument("--browser", type=Path, default=Path("/usr/bin/chromium"), help="the Chromium that photographs the page")

    def handle(self, *args: Any, out: Path, side: str, dark: bool, browser: Path, **options: Any) -> None:
        names = {pose.slug: pose.name[FALLBACK] for folder in (CONTENT, CONTENT / "drafts") for pose in read_directory(folder)[0]}
        drawing = figures.contact_sheet(names, side=side, dark=dark)
        if out.suffix == ".svg":
            out.write_text(drawing, encoding="utf-8")
        elif out.suffix == ".png":
            photograph(drawing, out, browser)
        else:
            raise CommandError("The name must end in .svg or .png.")
        self.stdout.write(f"{out}: {out.stat().st_size // 1024} KiB")


def photograph(drawing: str, out: Path, browser: Path) -> None:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as fault:
        raise CommandError("A PNG needs Playwright and a Chromium (requirements-dev.txt). An .svg needs neither.") from fault
    with sync_playwright() as tools:
        chromium = tools.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        page = chromium.new_page()
        page.set_content(f"<style>body{{margin:0}}svg{{display:block}}</style>{drawing}")
        page.locator("body > svg").screenshot(path=out)
        chromium.close()
