"""Sources: an article with its text, or a table of rows with an address."""

from typing import Self

from django.db import models

from partnerships import vocabulary
from partnerships.models.base import FormerSlug, Record, RecordQuerySet, SourceKey, choice, one_of
from partnerships.models.claim import Claim, claims_of, former_slugs_of, source_keys_of
from partnerships.models.fields import PartialDateField

DESK_SLUG = "editors-desk"


class ArticleQuerySet(RecordQuerySet):
    def public(self) -> Self:
        """Sources that a visitor may see; the editors' own desk is not one."""
        return self.live().exclude(rights="staff")

    def articles(self) -> Self:
        """Public sources that have a text, or had one."""
        return self.public().exclude(fingerprint="")

    def for_list(self) -> Self:
        return self.defer("text")

    def for_detail(self) -> Self:
        return self.prefetch_related("mentions")


class Article(Record):
    """A source. Its text is kept whole; `rights` says how much of it the public sees."""

    COLUMNS = ("title", "publisher", "url", "published", "language", "rights", "licence")

    title = models.CharField(max_length=300, help_text="Title as published.")
    publisher = models.CharField(max_length=200, blank=True, default="", help_text="Who published it.")
    url = models.URLField(
        "address", max_length=500, blank=True, default="", help_text="Where it was published."
    )
    published = PartialDateField()
    language = models.CharField(max_length=20, default="en", help_text="Language tag, such as en or zh-Hans.")
    rights = choice(
        vocabulary.RIGHTS, "rights", default="quote", help_text="How much of the text the public may see."
    )
    licence = models.CharField(max_length=200, blank=True, default="", help_text="Licence of the source.")
    in_review = models.BooleanField(
        default=False,
        editable=False,
        help_text="An editor brought it in, and not all that was read from it has been checked.",
    )
    set_aside = models.CharField(
        max_length=200, blank=True, default="", editable=False, help_text="Why nothing was read from it."
    )
    text = models.TextField(blank=True, default="", editable=False)
    fingerprint = models.CharField(max_length=64, blank=True, default="", editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta(Record.Meta):
        constraints = (
            one_of("rights", vocabulary.RIGHTS, "Rights"),
            models.UniqueConstraint(
                fields=("url",),
                condition=~models.Q(url=""),
                name="article_one_an_address",
                violation_error_message="Another source has this address.",
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def name(self) -> str:
        return self.title


class ArticleClaim(Claim):
    """What gives a fact of an article: its own front matter, or an editor."""

    record = claims_of("partnerships.Article")


class ArticleFormerSlug(FormerSlug):
    """An old slug of an article."""

    record = former_slugs_of("partnerships.Article")


class ArticleKey(SourceKey):
    """Which article a place in a source means."""

    record = source_keys_of("partnerships.Article")
