"""From a content file to a document. What is misspelt, missing or of the wrong kind is refused by its place in the file."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass, replace
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import yaml

from poses.documents.shape import PoseDocument, QuestionDocument
from poses.rules import FALLBACK

QUESTIONS_FILE = "cautions.yaml"
Document = TypeVar("Document")


class ContentError(Exception):
    """A content file says something that cannot be."""

    def __init__(self, place: str, trouble: str) -> None:
        super().__init__(f"{place}: {trouble}")


def read_directory(directory: Path) -> tuple[list[PoseDocument], list[QuestionDocument]]:
    """All poses of a folder, and the caution questions beside them."""
    poses = [read_pose(path) for path in sorted(directory.glob("*.yaml")) if path.name != QUESTIONS_FILE]
    questions = directory / QUESTIONS_FILE
    return poses, read_questions(questions) if questions.exists() else []


def read_pose(path: Path) -> PoseDocument:
    return tidied(build(PoseDocument, parsed(path), path.name))


def tidied(document: PoseDocument) -> PoseDocument:
    """Without what means nothing: the order of cautions and step numbers, and lists of no facts."""
    return replace(
        document,
        steps=sorted(document.steps, key=lambda step: step.step),
        variants=[replace(each, steps=sorted(each.steps, key=lambda step: step.step)) for each in document.variants],
        facts={kind: facts for kind, facts in document.facts.items() if facts},
        cautions=sorted(
            (replace(each, open_variants=sorted(each.open_variants)) for each in document.cautions), key=lambda each: each.code
        ),
    )


def read_questions(path: Path) -> list[QuestionDocument]:
    content = parsed(path)
    if not isinstance(content, dict) or set(content) != {"questions"}:
        raise ContentError(path.name, "one list named `questions` was expected")
    found: list[QuestionDocument] = valued(list[QuestionDocument], content["questions"], path.name)
    return found


def parsed(path: Path) -> object:
    try:
        return parsed_text(path.read_text(encoding="utf-8"), path.name)
    except UnicodeDecodeError as fault:
        raise ContentError(path.name, f"this is not UTF-8: {fault}") from fault


def parsed_text(text: str, name: str) -> object:
    try:
        return yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError) as fault:
        raise ContentError(name, f"this is not YAML: {fault}") from fault


def build(kind: type[Document], content: object, place: str) -> Document:
    """A document from a mapping, with no key that nobody knows and none that is missing."""
    if not isinstance(content, dict):
        raise ContentError(place, "a mapping was expected")
    wanted = get_type_hints(kind)
    required = {field.name for field in fields(kind) if field.default is MISSING and field.default_factory is MISSING}  # type: ignore[arg-type]
    refuse(place, "unknown", {str(key) for key in content} - wanted.keys())
    refuse(place, "missing", required - content.keys())
    return kind(**{key: valued(wanted[key], value, f"{place}: {key}") for key, value in content.items()})


def refuse(place: str, trouble: str, keys: set[str]) -> None:
    if keys:
        raise ContentError(place, f"{trouble}: {', '.join(sorted(keys))}")


def valued(kind: Any, value: object, place: str) -> Any:
    """The value as the document wants it, or where it went wrong."""
    inner = get_args(kind)
    if is_dataclass(kind) and isinstance(kind, type):
        return build(kind, value, place)
    if get_origin(kind) is UnionType:
        return None if value is None else valued(inner[0], value, place)
    if get_origin(kind) is list and isinstance(value, list):
        return [valued(inner[0], item, f"{place} {number}") for number, item in enumerate(value, 1)]
    if get_origin(kind) is dict and isinstance(value, dict):
        read = {valued(str, key, place): valued(inner[1], item, f"{place}.{key}") for key, item in value.items()}
        return dict(sorted(read.items(), key=lambda item: (item[0] != FALLBACK, item[0])))
    return plain(kind, value, place)


def plain(kind: Any, value: object, place: str) -> Any:
    # True is an int in Python, and must not become a number of seconds
    if get_origin(kind) or type(value) is not kind:
        raise ContentError(place, f"{getattr(kind, '__name__', kind)} was expected")
    return value.strip() if isinstance(value, str) else value
