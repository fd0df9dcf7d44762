"""The settings with the keys of a test run, for tools that load Django by themselves: `mypy` reads the models through it."""

import tests.environment  # noqa: F401 - first, since the settings read what it names
from config.settings import *  # noqa: F403
