"""All figures on one page."""

from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.core.management import CommandError, call_command

from poses.figures import library

SVG = "{http://www.w3.org/2000/svg}"


def test_it_works(tmp_path: Path) -> None:
    call_command("figure_sheet", tmp_path / "sheet.svg", stdout=StringIO())
    page = ElementTree.parse(tmp_path / "sheet.svg").getroot()
    assert len(page.findall(f"{SVG}svg")) == len(list(library.every_key()))


def test_dark_and_light_differ_in_colour_alone(tmp_path: Path) -> None:
    call_command("figure_sheet", tmp_path / "light.svg", stdout=StringIO())
    call_command("figure_sheet", tmp_path / "dark.svg", "--dark", stdout=StringIO())
    light, dark = (ElementTree.parse(tmp_path / name).getroot() for name in ("light.svg", "dark.svg"))
    paths = [[path.get("d") for path in page.iter(f"{SVG}path")] for page in (light, dark)]
    assert paths[0] == paths[1]
    assert light.findtext(f"{SVG}style") != dark.findtext(f"{SVG}style")


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError):
        call_command("figure_sheet", tmp_path / "sheet.gif")
