"""What must not come back: the identity of a record that an editor deleted, or of a person erased."""

from django.db import models

from partnerships.models.fields import PartialDateField


class StopManager(models.Manager["Stop"]):
    def get_by_natural_key(self, type: str, identity: str, date: str) -> "Stop":
        return self.get(type=type, identity=identity, date=date)


class Stop(models.Model):
    """No load makes a record of this type with this identity again.

    `identity` is what pipeline/write/identity.py gives for a record: a name as names are compared, a
    pair of places with a kind. With a date only records whose date may be the same are meant. Of a
    person who was erased it is a salted digest, so that the name itself is kept nowhere.
    """

    type = models.CharField(max_length=40)
    identity = models.CharField(max_length=600)
    date = PartialDateField("date")
    is_erasure = models.BooleanField("person erased", default=False)
    reason = models.CharField(max_length=100, blank=True, default="")
    made = models.DateTimeField(auto_now_add=True)

    objects = StopManager()

    class Meta:
        ordering = ["type", "identity", "date"]
        constraints = (models.UniqueConstraint(fields=("type", "identity", "date"), name="stop_once"),)

    def __str__(self) -> str:
        return "A person erased" if self.is_erasure else self.identity

    def natural_key(self) -> tuple[str, str, str]:
        return (self.type, self.identity, str(self.date or ""))
