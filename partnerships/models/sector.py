"""What ties are about."""

from django.db import models


class SectorManager(models.Manager["Sector"]):
    def get_by_natural_key(self, slug: str) -> "Sector":
        return self.get(slug=slug)


class Sector(models.Model):
    """A field of cooperation in the one vocabulary. `slug` is its public code."""

    slug = models.SlugField("code", max_length=40, unique=True)
    name = models.CharField(max_length=80, unique=True)
    name_zh = models.CharField("name in Chinese", max_length=40, blank=True, default="")
    terms = models.TextField(blank=True, default="", help_text="English words that mean it, one a line.")
    terms_zh = models.TextField(blank=True, default="", help_text="Chinese words that mean it, one a line.")

    objects = SectorManager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str, ...]:
        return (self.slug,)
