"""Makes the tests run as at a desk, before the settings are read."""

import os

os.environ.setdefault("APP_ENV", "local")
