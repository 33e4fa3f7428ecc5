"""Those whom an article names without their taking part."""

from django.db import models

from partnerships import vocabulary
from partnerships.models.base import choice, one_of


class MentionManager(models.Manager["Mention"]):
    def get_by_natural_key(self, article: str, kind: str, name: str) -> "Mention":
        return self.get(article__slug=article, kind=kind, name=name)


class Mention(models.Model):
    """Someone or something an article names as context: a minister in the background."""

    article = models.ForeignKey("partnerships.Article", on_delete=models.CASCADE, related_name="mentions")
    kind = choice(vocabulary.MENTION_KINDS, "kind")
    name = models.CharField("name as written", max_length=200)
    title = models.CharField(max_length=250, blank=True, default="")
    locator = models.CharField(max_length=300)
    quote = models.TextField(blank=True, default="")
    region = models.ForeignKey(
        "partnerships.Region", null=True, blank=True, on_delete=models.SET_NULL, related_name="mentions"
    )

    objects = MentionManager()

    class Meta:
        ordering = ["article", "kind", "name"]
        constraints = (
            models.UniqueConstraint(fields=("article", "kind", "name"), name="mention_once"),
            one_of("kind", vocabulary.MENTION_KINDS, "Kind"),
        )

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str, str, str]:
        return (self.article.slug, self.kind, self.name)
