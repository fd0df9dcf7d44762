"""How many examples the property tests try: `make quick` few, `make test` some, `make long` all. Never a time limit: a slow machine is no fault."""

import os

from hypothesis import HealthCheck, settings

QUIET = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.function_scoped_fixture], "print_blob": True}

settings.register_profile("quick", max_examples=15, **QUIET)
settings.register_profile("reduced", max_examples=50, **QUIET)
settings.register_profile("full", max_examples=1000, **QUIET)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "reduced"))
