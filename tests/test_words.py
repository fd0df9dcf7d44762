"""Everything that is said is said in each language. `make words` brings the catalogues up to date and names what waits."""

import re
from collections import Counter
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

from deploy.words import catalogues, entries
from tests.athletes.rules.wording import forbidden_words

LANGUAGES = sorted({code for code, _ in settings.LANGUAGES} - {settings.LANGUAGE_CODE})
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


@pytest.fixture(params=list(catalogues()), ids=lambda path: path.parent.parent.name)
def path(request) -> Path:
    return request.param


def said_in(entry: polib.POEntry) -> list[str]:
    return [*entry.msgstr_plural.values()] if entry.msgid_plural else [entry.msgstr]


def test_it_works():
    assert [path.parent.parent.name for path in catalogues()] == LANGUAGES
    with translation.override("de"):
        assert gettext("Nobody needs you.") == "Niemand braucht dich."


def test_nothing_waits_for_a_translation(path):
    known = {(entry.msgctxt, entry.msgid): entry for entry in polib.pofile(str(path))}
    said = entries()
    assert [key for key in said if key not in known] == [], "run `make words`"
    assert [key for key in known if key not in said] == [], "nobody says this any more: run `make words`"
    assert [entry.msgid for entry in known.values() if not entry.translated() or entry.fuzzy or not all(said_in(entry))] == []


def test_what_is_filled_in_stays(path):
    for entry in polib.pofile(str(path)):
        for words in said_in(entry):
            wanted = Counter(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
            assert Counter(PLACEHOLDER.findall(words)) == wanted, entry.msgid


def test_what_is_compiled_is_what_is_written(path):
    compiled = polib.mofile(str(path.with_suffix(".mo")))
    written = polib.pofile(str(path))
    assert {(e.msgctxt, e.msgid): said_in(e) for e in compiled} == {(e.msgctxt, e.msgid): said_in(e) for e in written}


def test_what_athletes_and_coaches_read_plays_no_doctor(path):
    """The wording rules (F) hold in each language; staff's own words for a pose's publishing are spared."""
    language = path.parent.parent.name
    told = [entry for entry in polib.pofile(str(path)) if not all(file.startswith("poses/") for file, _ in entry.occurrences)]
    assert len(told) > 300
    assert {words: found for entry in told for words in said_in(entry) if (found := forbidden_words(words, language, asks=True))} == {}
