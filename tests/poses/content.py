"""The shipped content, loaded; and small documents of one's own."""

from pathlib import Path
from typing import Any

import poses
from poses.documents import PoseDocument, QuestionDocument, read_directory
from poses.services import Loaded, load_content
from tests.conftest import NOON

CONTENT = Path(poses.__file__).parent / "content"


def shipped() -> tuple[list[PoseDocument], list[QuestionDocument]]:
    return read_directory(CONTENT)


def load(**options: Any) -> list[Loaded]:
    documents, questions = shipped()
    return load_content(poses=documents, questions=questions, at=NOON, **options)
