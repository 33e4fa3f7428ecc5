"""What one run of a load or one action of an editor changed, so that it can be taken back."""

from django.conf import settings
from django.db import models

LOADS = {
    "load_reference": "Reference tables loaded",
    "load_register": "Register rows loaded",
    "load_articles": "Articles loaded",
    "paste": "Article brought in by an editor",
    "command": "Changed by a command",
}
HAND = {
    "edit": "Changed by hand",
    "review": "Article reviewed",
    "merge": "Records merged",
    "split": "Person split",
    "undo": "Taken back",
}
OUTCOMES = {"created": "Created", "changed": "Changed", "withdrawn": "Withdrawn", "removed": "Removed"}


class Revision(models.Model):
    """One run or action. `token` lets the several transactions of one run find its row."""

    token = models.UUIDField(unique=True, editable=False)
    kind = models.CharField(max_length=20, choices=[*LOADS.items(), *HAND.items()])
    reason = models.CharField(max_length=100, blank=True, default="")
    article = models.ForeignKey(
        "partnerships.Article", null=True, blank=True, on_delete=models.SET_NULL, related_name="revisions",
        help_text="The article that was brought in or reviewed.",
    )  # fmt: skip
    made = models.DateTimeField(auto_now_add=True, db_index=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    taken_back = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made", "-pk"]
        constraints = (
            models.CheckConstraint(condition=models.Q(kind__in=[*LOADS, *HAND]), name="revision_kind_known"),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.reason}" if self.reason else self.get_kind_display()


class RevisionRecord(models.Model):
    """What a revision did to one record and the rows that belong to it.

    `rows` lists each row written, in order: {"table", "pk", "was": its columns before or null,
    "gone": true where it was deleted}. Child rows are left out: claims settle them.
    """

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="records")
    type = models.CharField(max_length=40)
    number = models.BigIntegerField()
    slug = models.CharField(max_length=150)
    outcome = models.CharField(max_length=10, choices=list(OUTCOMES.items()))
    rows = models.JSONField(default=list)

    class Meta:
        ordering = ["pk"]
        indexes = (models.Index(fields=("type", "number"), name="revision_of_record"),)

    def __str__(self) -> str:
        return f"{self.type} {self.slug}"
