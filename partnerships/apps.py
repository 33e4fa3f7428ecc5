"""The one Django app of the register."""

from django.apps import AppConfig


class PartnershipsConfig(AppConfig):
    name = "partnerships"
    verbose_name = "Register"

    def ready(self) -> None:
        # Registers the system check that refuses unsafe settings.
        from partnerships.rules import deployment  # noqa: F401, PLC0415
