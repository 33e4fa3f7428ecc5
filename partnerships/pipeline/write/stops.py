"""Stops: what an editor deleted for good stays away, whatever is loaded."""

from partnerships.models import Record, Stop
from partnerships.pipeline.drafts import Draft
from partnerships.pipeline.shapes import ArticleText
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.erased import Erased, erased
from partnerships.pipeline.write.identity import Facts, date_of, facts_of_draft, facts_of_record, identities


def stop_record(record: Record, change: Change) -> None:
    """Writes down what a record is known by, before it is deleted."""
    facts = facts_of_record(record)
    date = date_of(facts)
    wanted = identities(facts)
    if facts.type == "article" and record.fingerprint:  # type: ignore[attr-defined]
        wanted.add(f"text {record.fingerprint}")  # type: ignore[attr-defined]
    for identity in sorted(wanted):
        if not Stop.objects.filter(type=facts.type, identity=identity, date=date).exists():
            change.save(Stop(type=facts.type, identity=identity, date=date, reason=change.reason))


class Stops:
    """All stops, read once for the drafts of a load."""

    def __init__(self) -> None:
        self.found = list(Stop.objects.all())
        self.erased: Erased = erased(self.found)

    def refuse(self, draft: Draft) -> bool:
        """Whether a draft would make again what an editor deleted. What is there already goes on."""
        return draft.is_new and bool(self.found) and self._is_stopped(facts_of_draft(draft))

    def _is_stopped(self, facts: Facts) -> bool:
        known = identities(facts)
        if facts.type == "person" and any(self.erased.means(name) for name in facts.names):
            return True
        date = date_of(facts)
        return any(
            stop.type == facts.type and stop.identity in known
            and (stop.date is None or date is None or stop.date.overlaps(date))
            for stop in self.found
        )  # fmt: skip


def stopped_sources() -> set[str]:
    """What the sources that an editor deleted for good are known by."""
    return set(Stop.objects.filter(type="article").values_list("identity", flat=True))


def stopped_text(text: ArticleText) -> bool:
    """Whether an editor deleted the source with this address, or with these words, for good."""
    return bool(stopped_sources() & {f"address {text.url}", f"text {text.fingerprint}"})
