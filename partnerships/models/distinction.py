"""Two records that look alike and are two, by an editor's word."""

from typing import Any

from django.conf import settings
from django.db import models


class DistinctionManager(models.Manager["Distinction"]):
    def get_by_natural_key(self, type: str, one: str, other: str) -> "Distinction":
        return self.get(type=type, one=one, other=other)

    def keep_apart(self, one: Any, other: Any, user: Any = None) -> "Distinction":
        """That two records of one type are two. Said again it stays as it was said first."""
        said = (self.naming(one) & self.naming(other)).first()
        if said:
            return said
        first, second = sorted((one.slug, other.slug))
        made, _ = self.get_or_create(
            type=one._meta.model_name, one=first, other=second, defaults={"user": user}
        )
        return made

    def naming(self, record: Any) -> models.QuerySet["Distinction"]:
        """All that is said of one record under its slugs of then or of now."""
        slugs = [record.slug, *record.former_slugs.values_list("slug", flat=True)]
        either = models.Q(one__in=slugs) | models.Q(other__in=slugs)
        return self.filter(either, type=record._meta.model_name)

    def pairs(self, model: Any) -> set[frozenset[int]]:
        """The numbers of the records of a type that are kept apart, under their slugs of then or of now."""
        said = list(self.filter(type=model._meta.model_name).values_list("one", "other"))
        slugs = {slug for pair in said for slug in pair}
        numbers = dict(
            model._meta.get_field("former_slugs")
            .related_model.objects.filter(slug__in=slugs)
            .values_list("slug", "record_id")
        )
        numbers |= dict(model._base_manager.filter(slug__in=slugs).values_list("slug", "pk"))
        return {frozenset(numbers.get(slug, 0) for slug in pair) for pair in said}


class Distinction(models.Model):
    """Records of a type with these slugs are not suggested as one again. In order of slug."""

    type = models.CharField(max_length=40)
    one = models.SlugField(max_length=150, db_index=False)
    other = models.SlugField(max_length=150, db_index=False)
    made = models.DateTimeField(auto_now_add=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = DistinctionManager()

    class Meta:
        ordering = ["-made", "-pk"]
        constraints = (models.UniqueConstraint(fields=("type", "one", "other"), name="distinction_once"),)

    def __str__(self) -> str:
        return f"{self.one} is not {self.other}"

    def natural_key(self) -> tuple[str, str, str]:
        return (self.type, self.one, self.other)
