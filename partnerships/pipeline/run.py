"""Runs the pipeline: files in canonical order, one savepoint an article, one report."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from partnerships.pipeline.extract import extract
from partnerships.pipeline.read import find_files, read_article
from partnerships.pipeline.report import Step
from partnerships.pipeline.resolve import resolve
from partnerships.pipeline.shapes import ArticleText, BadFile, Extraction, Gazetteer, SetApart
from partnerships.pipeline.upload import looks_english
from partnerships.pipeline.write.article import Written, write_article
from partnerships.pipeline.write.change import changing
from partnerships.pipeline.write.erased import without_erased
from partnerships.pipeline.write.faults import told
from partnerships.pipeline.write.known import gazetteer
from partnerships.pipeline.write.memory import Memory
from partnerships.pipeline.write.rehearsal import rehearsal
from partnerships.pipeline.write.review import mark_for_review
from partnerships.pipeline.write.runs import running

Tick = Callable[[str], None]


def load_articles(paths: Sequence[Path], dry_run: bool = False, tick: Tick = lambda _: None) -> Step:
    """Reads, extracts, resolves and writes every article under the paths.

    An article that fails is rolled back alone and listed; the others stay. `tick` is called
    with the name of each file before it is loaded.
    """
    step = Step("articles")
    texts = _read_all(paths, step)
    with rehearsal(dry_run), running("load_articles", ", ".join(path.name for path in paths)):
        places, memory = gazetteer(), Memory()
        for text in texts:
            tick(text.path)
            try:
                step.items.append(_load_one(text, places, memory, step))
            except BadFile as error:
                memory.forget()
                step.fail(error)
    return step


def _read_all(paths: Sequence[Path], step: Step) -> list[ArticleText]:
    """Readable articles in canonical order, so that equal input gives equal slugs."""
    texts: dict[str, ArticleText] = {}
    for path in paths:
        try:
            files = find_files([path])
        except (BadFile, OSError) as error:
            step.fail(
                error
                if isinstance(error, BadFile)
                else BadFile(f"it cannot be read: {error.strerror}", str(path))
            )
            continue
        if not files:
            step.fail(BadFile("there are no article files (.md or .txt) in this folder", str(path)))
        for file in files:
            try:
                text = read_article(file)
                _keep(texts, text)
            except SetApart as error:
                step.set_apart(error)
            except BadFile as error:
                step.fail(error)
    return sorted(texts.values(), key=lambda text: (text.url or text.fingerprint, text.fingerprint))


def _keep(texts: dict[str, ArticleText], text: ArticleText) -> None:
    """Refuses a second text under an address: only one can be what was published there."""
    key = text.url or text.fingerprint
    other = texts.get(key)
    if other is not None and Path(other.path).resolve() != Path(text.path).resolve():
        what = "the same text" if other.fingerprint == text.fingerprint else "another text with this address"
        raise BadFile(f"{what} is in {other.path}: keep one of the two files", text.path)
    texts[key] = text


def _load_one(text: ArticleText, places: Gazetteer, memory: Memory, step: Step) -> dict[str, object]:
    text = without_erased(text)
    found = extract(text, places)
    with told(text.path), changing(f"Loaded from {Path(text.path).name}") as change:
        written = write_article(text, partial(resolve, text, found), change, memory)
    memory.follow(change)
    step.counts[written.outcome] += 1
    item: dict[str, object] = {"file": text.path, "article": written.slug, "outcome": written.outcome}
    item |= {f"records_{name}": number for name, number in sorted(written.counts.items())}
    if found.apart:
        item["apart"] = found.apart
    if written.left_out:
        item["left_out"] = written.left_out
    return item


def bring_in(text: ArticleText, reason: str) -> Written:
    """Writes an article that an editor pasted or uploaded. What is read from it is for staff until accepted.

    What is not English or about something else is kept apart with its reason. Raises BadFile.
    """
    text = without_erased(text)
    found = extract(text, gazetteer())
    with told(""), running("paste", reason), changing(reason, opening="held") as change:
        written = write_article(text, partial(resolve, text, found), change)
        if written.slug:
            mark_for_review(written.slug, reason_apart(text, found), change)
    return written


def reason_apart(text: ArticleText, found: Extraction) -> str:
    """Why nothing is taken from an article, as a sentence; empty where something is."""
    if found.delegations or found.not_visits or found.agreements or found.facts or found.people:
        return ""
    if not looks_english(text.text):
        return "The text does not look like English: only English articles are read."
    return "Nothing was found in it about a contact between a UK place and a Chinese one."


def count_files(paths: Sequence[Path]) -> int:
    """How many files there are to load, as far as that can be said."""
    count = 0
    for path in paths:
        try:
            count += len(find_files([path]))
        except (BadFile, OSError):
            count += 1
    return count
