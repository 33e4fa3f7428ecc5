"""The register's settings with one view that does nothing: what gunicorn and the middleware take alone."""

from partnerships.settings import *  # noqa: F403

ROOT_URLCONF = "benchmarks.empty"
