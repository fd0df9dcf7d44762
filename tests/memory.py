"""Loaded first (`-p tests.memory`): what lives as long as the run is not searched for garbage again and again.

That is a quarter of the time that collecting the tests takes, and a tenth of running them.
"""

import gc

SELDOM = (10_000, 50, 50)

gc.disable()


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.set_threshold(*SELDOM)
    gc.enable()
