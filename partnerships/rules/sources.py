"""A source's text is what was read, and its mentions stand in it."""

from collections.abc import Iterator

from partnerships.models import Article
from partnerships.pipeline.shapes import fingerprint_of


def differences() -> Iterator[str]:
    """Sentences for texts that are not those that were read, and for mentions that are not in them."""
    for article in Article.objects.exclude(fingerprint="").prefetch_related("mentions").order_by("slug"):
        if fingerprint_of(article.text) != article.fingerprint:
            yield f"The text of {article.slug} is not the one that was read: load the article again."
        for mention in article.mentions.all():
            start, _, end = mention.locator.removeprefix("chars:").partition("-")
            if article.text[int(start) : int(end)] != mention.quote:
                yield f"The mention of {mention.name} is not at {mention.locator} of {article.slug}."
