"""The state of the register as a whole."""

from django.db import models

from partnerships.models.prepared import Question


class DataVersionManager(models.Manager["DataVersion"]):
    def get_by_natural_key(self, name: str) -> "DataVersion":
        return self.get(name=name)


class DataVersion(models.Model):
    """One row: a number that grows with every change to public data, and when it last did."""

    name = models.CharField(max_length=20, unique=True, default="register")
    number = models.PositiveBigIntegerField(default=0)
    changed = models.DateTimeField(null=True, blank=True)

    objects = DataVersionManager()

    def __str__(self) -> str:
        return str(self.number)

    def natural_key(self) -> tuple[str]:
        return (self.name,)


_state = Question(
    lambda name: DataVersion.objects.filter(name=name).order_by().values_list("number", "changed")
)


def data_version() -> str:
    """The number of the last change and its time: a backup that is restored takes numbers back.

    Empty while the register was never changed.
    """
    # Every page asks it.
    for number, changed in _state("register"):
        return f"{number} {changed}" if changed else ""
    return ""
