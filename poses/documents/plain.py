"""A document as plain values for the database, and as the text of a content file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, asdict, fields
from typing import Any

import yaml

from poses.documents.reading import build, parsed_text, tidied
from poses.documents.shape import PoseDocument


def plain_document(document: PoseDocument) -> dict[str, Any]:
    return asdict(document)


def document_from(plain: Mapping[str, Any], place: str) -> PoseDocument:
    return tidied(build(PoseDocument, dict(plain), place))


def document_from_text(text: str, name: str) -> PoseDocument:
    """From what somebody uploads; refused with its place like any content file."""
    return tidied(build(PoseDocument, parsed_text(text, name), name))


def text_of(document: PoseDocument) -> str:
    """A content file that reads back as the very same document."""
    return yaml.safe_dump(said(document), sort_keys=False, allow_unicode=True, width=120, indent=2)


def said(document: Any) -> Any:
    """Without what is as it is when nobody says otherwise."""
    if isinstance(document, list):
        return [said(each) for each in document]
    if isinstance(document, dict):
        return {key: said(value) for key, value in document.items()}
    if not hasattr(document, "__dataclass_fields__"):
        return document
    named = {field.name: (field, getattr(document, field.name)) for field in fields(document)}
    return {name: said(value) for name, (field, value) in named.items() if value != default_of(field)}


def default_of(field: Any) -> Any:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else MISSING
