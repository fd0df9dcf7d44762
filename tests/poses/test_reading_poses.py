"""GET /poses/: what anyone reads, in their own language, spoken out for both sides."""

from typing import Any

import pytest
from django.test.utils import CaptureQueriesContext
from django.db import connection
from rest_framework.test import APIClient

from poses.models import Pose
from tests.poses.content import load

POSES = "/api/v1/poses/"
FOUR = ["banana-pose", "reclined-figure-four", "sphinx-pelvic-tilt", "supine-twist-lift"]

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def content() -> None:
    load()


def read(client: APIClient, slug: str, language: str = "en") -> Any:
    return client.get(f"{POSES}{slug}/", headers={"accept-language": language}).json()


def test_it_works(nobody: APIClient) -> None:
    response = nobody.get(POSES)
    assert response.status_code == 200
    assert [pose["slug"] for pose in response.json()["results"]] == FOUR
