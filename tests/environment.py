"""Makes the tests run as at a desk, before the settings are read."""

import gc
import os

from hypothesis import settings

os.environ.setdefault("APP_ENV", "local")

# A few of each kind at a desk, so that the tests are run often; thousands in .ci/run.
THOROUGH = os.environ.get("THOROUGH") == "1"


def amount(at_a_desk: int, thorough: int) -> int:
    """How many of a kind a test tries: THOROUGH=1 asks for more."""
    return thorough if THOROUGH else at_a_desk


# A run makes millions of short-lived objects and few circles: looking for these less often saves a tenth.
gc.set_threshold(100_000, 50, 100)

# The same examples in every run, so that a failure comes back.
settings.register_profile("same", derandomize=True)
settings.load_profile("same")
