"""A person erased on request: the name goes everywhere, a digest stays. It cannot be taken back."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from partnerships.admin.desk.pages import may, record_or_404, show, tell
from partnerships.models import Person
from partnerships.pipeline.write.change import changing
from partnerships.pipeline.write.erase import erase, names_of
from partnerships.pipeline.write.references import claims_referring
from partnerships.pipeline.write.runs import running


def erase_page(request: HttpRequest, number: str) -> HttpResponse:
    may(request, Person, "view", "delete")
    person = record_or_404(Person, number)
    error = ""
    if request.method == "POST":
        if request.POST.get("name", "").strip() == person.name:
            with running("edit", "A person was erased"), changing("A person was erased") as change:
                erase(person, change)
            words = "The person is erased. A digest of the name stays among the stops."
            return tell(request, words, reverse("admin:partnerships_person_changelist"))
        error = f"Type the name as it stands here, to make sure: {person.name}"
    return show(
        request, "erase", f"Erase “{person}”", status=400 if error else 200, person=person, error=error,
        names=sorted(names_of(person)), claims=person.claims.count(),
        named=[claim.record for claim, _ in claims_referring(person)],
    )  # fmt: skip
