"""An article pasted or uploaded goes straight to its review; a bad one comes back with a sentence."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse

from partnerships.admin.desk.pages import may, show, tell
from partnerships.admin.desk.review import address_of
from partnerships.models import Article
from partnerships.models.fields import PartialDateFormField
from partnerships.pipeline.run import bring_in
from partnerships.pipeline.shapes import ArticleText, BadFile
from partnerships.pipeline.upload import MOST_BYTES, SUFFIXES, Given, read_pasted, read_uploaded


class BringInForm(forms.Form):
    """An address and a text, or a file."""

    url = forms.URLField(
        label="Address", required=False, max_length=500, assume_scheme="https",
        help_text="Where it was published. It is kept, never opened.",
    )  # fmt: skip
    text = forms.CharField(
        label="Text", required=False, strip=False, widget=forms.Textarea(attrs={"rows": 12}),
        help_text="The whole article as you copied it, its headline on the first line; or the page’s HTML.",
    )  # fmt: skip
    file = forms.FileField(
        label="Or a file", required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(SUFFIXES)}),
        help_text="A .txt, .md, .html or .docx file of at most 5 MB.",
    )  # fmt: skip
    title = forms.CharField(
        label="Title", required=False, max_length=300, help_text="If it is not the first line."
    )
    publisher = forms.CharField(label="Publisher", required=False, max_length=200)
    published = PartialDateFormField(label="Published", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["url"].widget.attrs["autofocus"] = True

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        file, text = cleaned.get("file"), cleaned.get("text") or ""
        if file and text.strip():
            self.add_error("file", "A text and a file were given: choose one of the two.")
            return cleaned
        if file and file.size > MOST_BYTES:
            # Before it is read: it lies in a file of the server's own until then.
            self.add_error(
                "file", f"The file is {file.size / 1e6:.1f} MB, more than {MOST_BYTES / 1e6:.0f} MB."
            )
            return cleaned
        given = Given(cleaned["title"], cleaned["publisher"], cleaned["url"], cleaned["published"])
        try:
            self.article = read_uploaded(file.name, file.read(), given) if file else read_pasted(text, given)
        except BadFile as error:
            self.add_error("file" if file else "text", sentence(error))
        return cleaned

    article: ArticleText


def sentence(error: BadFile) -> str:
    """What is wrong with a file, as a sentence on a page."""
    words = f"{error.place}: {error.reason}" if error.place else error.reason
    return f"{words[:1].upper()}{words[1:]}."


def bring_in_page(request: HttpRequest) -> HttpResponse:
    may(request, Article, "add", "change")
    form = BringInForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            written = bring_in(form.article, form.article.title)
        except BadFile as error:
            form.add_error(None, sentence(error))
        else:
            if not written.slug:
                form.add_error(
                    None, "An editor deleted this article for good: remove its stop to bring it in again."
                )
            else:
                return _told(request, Article.objects.get(slug=written.slug), written.outcome)
    return show(request, "bring_in", "Bring in an article", status=400 if form.errors else 200, form=form)


def _told(request: HttpRequest, article: Article, outcome: str) -> HttpResponse:
    words = {
        "created": "The article is in the register, for staff to check.",
        "changed": "This article was in the register already: what differs was brought in.",
        "unchanged": "This article is in the register already, as it is.",
    }
    level = messages.INFO if outcome == "unchanged" else messages.SUCCESS
    return tell(request, words[outcome], address_of(article), level)
