"""Django's dumpdata; with natural keys it leaves the histories out."""

from typing import Any

from django.apps import apps
from django.core.management.commands import dumpdata


class Command(dumpdata.Command):
    help = (
        "Output the contents of the database as a fixture. With --natural-primary the histories are left "
        "out: their rows know a record by its number alone, and another database numbers its records anew. "
        "A copy with its history is a backup of the database: docs/operating.md."
    )

    def handle(self, *labels: str, **options: Any) -> str | None:
        if options["use_natural_primary_keys"]:
            # What django-simple-history made is known by the manager it tells of.
            histories = [model._meta.label for model in apps.get_models() if hasattr(model, "history_object")]
            options["exclude"] = [*options["exclude"], *histories]
        return super().handle(*labels, **options)
