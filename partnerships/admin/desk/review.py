"""One article’s review: its text on one side, what was read on the other, a button for each decision."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from partnerships.admin.desk.corrections import CorrectionForm
from partnerships.admin.desk.pages import may, named, record_or_404, show, tell
from partnerships.admin.desk.readings import Reading, digest_of, find_alike, readings_of, tokens_of
from partnerships.models import Article, Revision
from partnerships.pipeline.write.change import changing, queue
from partnerships.pipeline.write.merge import MERGEABLE, CannotMerge, merge
from partnerships.pipeline.write.review import correct, decide, finish
from partnerships.pipeline.write.runs import running
from partnerships.pipeline.write.undo import take_back

OVERTAKEN = "Someone else has decided on this meanwhile: nothing was changed. This is how it stands now."
DONE = {"accept": "Accepted", "reject": "Rejected"}


def address_of(article: Article, at: str = "") -> str:
    address = reverse("admin:partnerships_article_review", args=(article.pk,))
    # Without a fragment: a browser then takes the keyboard to what the page says, the next open reading.
    return f"{address}?at={at}" if at else address


def review(request: HttpRequest, number: str) -> HttpResponse:
    may(request, Article, "view", "change")
    article = record_or_404(Article, number)
    if request.method == "POST":
        with transaction.atomic():
            # Nobody else decides between what this editor sees and what they press.
            queue()
            return _Decision(request, article).take()
    return page(request, article)


def page(request: HttpRequest, article: Article, form: CorrectionForm | None = None) -> HttpResponse:
    """The page, with the form of one reading open where it is being corrected."""
    proposed = readings_of(article)
    find_alike(proposed)
    readings = [reading for each in proposed for reading in each.readings]
    asked = request.GET.get("correct", "")
    if form is None and asked:
        reading = next((each for each in readings if each.at == asked), None)
        form = CorrectionForm(reading.claims[0]) if reading else None
    left = sum(each.left for each in proposed)
    return show(
        request, "review", f"Review: {article.title}", status=400 if form and form.errors else 200,
        article=article, proposed=proposed, tokens=tokens_of(article, proposed), digest=digest_of(proposed),
        left=left, form=form, correcting=form.at if form else "",
        focus=_focus(readings, request.GET.get("at", "")), last=last_decision(article),
        mergeable=[each.code for each in proposed if isinstance(each.record, MERGEABLE)],
        legend=list(dict.fromkeys(each.taken.kind for each in proposed)),
    )  # fmt: skip


def _focus(readings: list[Reading], at: str) -> str:
    """Where the keyboard is when the page opens: at the next reading that is open."""
    codes = [reading.at for reading in readings]
    start = codes.index(at) if at in codes else 0
    return next((each.at for each in [*readings[start:], *readings[:start]] if each.is_open), "")


def last_decision(article: Article) -> Revision | None:
    """The last thing decided about an article that was not taken back."""
    return Revision.objects.filter(article=article, kind__in=("review", "merge"), taken_back=None).first()


class _Decision:
    """What one button does."""

    def __init__(self, request: HttpRequest, article: Article) -> None:
        self.request, self.article = request, article
        self.proposed = readings_of(article)
        self.what, _, self.code = request.POST.get("do", "").partition(":")

    def take(self) -> HttpResponse:
        match self.what:
            case "accept" | "reject" | "accept-record" | "reject-record":
                return self._decide(self._meant())
            case "accept-all":
                if self.request.POST.get("seen") != digest_of(self.proposed):
                    return self._overtaken()
                return self._decide([r for each in self.proposed for r in each.readings if r.is_open])
            case "correct":
                return self._correct()
            case "link":
                return self._link()
            case "undo":
                return self._undo()
        return tell(
            self.request, "Choose one of the buttons on this page.", address_of(self.article), messages.ERROR
        )

    def _meant(self) -> list[Reading] | None:
        """The readings that a button is about, if they are still as they were shown."""
        if self.what.endswith("-record"):
            code, _, seen = self.code.partition(":")
            each = next((each for each in self.proposed if each.code == code), None)
            if each is None or seen != digest_of([each]):
                return None
            return [reading for reading in each.readings if reading.is_open]
        readings = (reading for each in self.proposed for reading in each.readings)
        found = next((reading for reading in readings if reading.code == self.code), None)
        return [found] if found else None

    def _decide(self, readings: list[Reading] | None) -> HttpResponse:
        if readings is None:
            return self._overtaken()
        state = "rejected" if self.what.startswith("reject") else "accepted"
        done = DONE["reject" if state == "rejected" else "accept"]
        about = readings[0].fact if len(readings) == 1 else f"{len(readings)} readings"
        with self._run("review", f"{done}: {about}"), changing(f"{done} in review") as change:
            decide(self.article, [claim for reading in readings for claim in reading.claims], state, change)
        at = readings[0].at if self.what in ("accept", "reject") else ""
        return tell(self.request, f"{done}: {about}.", address_of(self.article, at))

    def _correct(self) -> HttpResponse:
        readings = self._meant()
        if readings is None:
            return self._overtaken()
        form = CorrectionForm(readings[0].claims[0], self.request.POST)
        if not form.is_valid():
            return page(self.request, self.article, form)
        with self._run("review", f"Corrected: {readings[0].fact}"), changing("Corrected in review") as change:
            correct(self.article, readings[0].claims[0], form.value, change)
        return tell(self.request, f"Corrected: {readings[0].fact}.", address_of(self.article, readings[0].at))

    def _link(self) -> HttpResponse:
        code, _, given = self.code.partition(":")
        each = next((each for each in self.proposed if each.code == code), None)
        if each is None:
            return self._overtaken()
        may(self.request, type(each.record), "change", "delete")
        given = given or self.request.POST.get(f"into-{each.code}", "")
        into = named(given, type(each.record))
        if into is None:
            words = f"No {each.record._meta.verbose_name} has the slug or the name “{given[:60]}”."
            return tell(self.request, words, f"{address_of(self.article)}#{each.code}", messages.ERROR)
        try:
            with (
                self._run("merge", f"{each.record.slug} is {into.slug}"),
                changing("Linked in review") as change,
            ):
                merge(into, each.record, set(), change)
                finish(self.article, change)
        except CannotMerge as error:
            return tell(self.request, str(error), address_of(self.article), messages.ERROR)
        return tell(self.request, f"Linked to {into}.", address_of(self.article))

    def _undo(self) -> HttpResponse:
        last = last_decision(self.article)
        if last is None or str(last.pk) != self.code:
            return self._overtaken()
        done = take_back(last)
        words = f"Taken back: {last.reason}."
        if done.excepted:
            words += " What was changed since stayed as it is."
        return tell(self.request, words, address_of(self.article))

    def _run(self, kind: str, reason: str) -> Any:
        return running(kind, reason, article=self.article.pk)

    def _overtaken(self) -> HttpResponse:
        return tell(self.request, OVERTAKEN, address_of(self.article), messages.WARNING)
