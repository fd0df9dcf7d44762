"""`make words`: bring each catalogue under locale/ up to what the code and the templates say, and compile it.

In Python alone, since GNU gettext is not on every machine. What is compiled is kept with the source: running needs no tool.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import polib
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
APPS = ("accounts", "athletes", "config", "notifications", "poses", "routines")
CALLS = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy", "npgettext"}
# what `templatize` makes of a template: calls with literal words, between letters X
IN_TEMPLATE = re.compile(r"\b(_|n?p?gettext)\(((?:\s*u?(?:'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\")\s*,?)+)")
HEADER = {"Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit", "MIME-Version": "1.0"}
PLURALS = {"de": "nplurals=2; plural=(n != 1);"}


class Word(NamedTuple):
    """One thing to translate, and the file that says it. No line numbers: they would change with every other change."""

    context: str | None
    one: str
    many: str | None
    file: str

    @property
    def key(self) -> tuple[str | None, str]:
        return self.context, self.one


def words_said() -> Iterator[Word]:
    for app in APPS:
        for path in sorted((ROOT / app).rglob("*.py")):
            yield from in_code(path)
    for path in sorted((ROOT / "templates").rglob("*")):
        if path.suffix in {".html", ".txt"}:
            yield from in_template(path)


def in_code(path: Path) -> Iterator[Word]:
    for node in ast.walk(ast.parse(path.read_text())):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        said = [part.value for part in node.args if isinstance(part, ast.Constant) and isinstance(part.value, str)]
        if name in CALLS and said:
            yield word(name, said, path)


def in_template(path: Path) -> Iterator[Word]:
    for name, said in IN_TEMPLATE.findall(templatize(path.read_text())):
        yield word(name, list(ast.literal_eval(f"({said.rstrip(', ')},)")), path)


def word(name: str, said: list[str], path: Path) -> Word:
    kind = name.removesuffix("_lazy")
    context = said.pop(0) if kind.endswith("pgettext") else None
    many = said[1] if kind.startswith("n") and len(said) > 1 else None
    return Word(context, said[0], many, str(path.relative_to(ROOT)))


def catalogues() -> Iterator[Path]:
    return iter(sorted((ROOT / "locale").glob("*/LC_MESSAGES/django.po")))


def entries() -> dict[tuple[str | None, str], polib.POEntry]:
    """What there is to translate, in the order of the files that say it."""
    found: dict[tuple[str | None, str], polib.POEntry] = {}
    for said in words_said():
        entry = found.setdefault(said.key, polib.POEntry(msgid=said.one, msgctxt=said.context))
        if said.many and not entry.msgid_plural:
            entry.msgid_plural, entry.msgstr_plural = said.many, {0: "", 1: ""}
        if (said.file, "") not in entry.occurrences:
            entry.occurrences.append((said.file, ""))
        if "%(" in said.one and "python-format" not in entry.flags:
            entry.flags.append("python-format")
    return found


def renew(path: Path) -> list[str]:
    """Keep what is translated, add what is new, drop what nobody says any more. The words that wait for a translation are returned."""
    known = {(entry.msgctxt, entry.msgid): entry for entry in polib.pofile(str(path))} if path.exists() else {}
    catalogue = polib.POFile(wrapwidth=120)
    catalogue.metadata = {"Language": path.parent.parent.name, "Plural-Forms": PLURALS[path.parent.parent.name], **HEADER}
    for key, entry in entries().items():
        before = known.get(key)
        if before is not None and bool(before.msgid_plural) == bool(entry.msgid_plural):
            entry.msgstr, entry.msgstr_plural = before.msgstr, before.msgstr_plural
        catalogue.append(entry)
    catalogue.save(str(path))
    catalogue.save_as_mofile(str(path.with_suffix(".mo")))
    return [entry.msgid for entry in catalogue if not entry.translated()]


def main() -> int:
    waiting = {path: renew(path) for path in catalogues()}
    for path, words in waiting.items():
        print(f"{path.relative_to(ROOT)}: {len(words)} to translate")
        for one in words:
            print(f"  {one!r}")
    return 1 if any(waiting.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
