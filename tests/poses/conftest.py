from typing import Any

import pytest


@pytest.fixture(autouse=True)
def unhashed_files(settings: Any) -> None:
    """Pages are drawn without collecting the static files first."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
