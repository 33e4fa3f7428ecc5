"""Scores reading against the annotated articles beside this file, or against a folder of such articles.

    python benchmarks/score_reading.py [FOLDER] [--verbose]

An article is a JSON object with title, publisher, url, published, text and `gold`; what `gold` holds
is told in docs/extraction.md. Needs no database: places come from fixtures/.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.scoring import Scores  # noqa: E402
from partnerships.partial_date import PartialDate  # noqa: E402
from partnerships.pipeline.extract import extract  # noqa: E402
from partnerships.pipeline.extract.jsonl import as_json  # noqa: E402
from partnerships.pipeline.gazetteer import gazetteer_from_csv  # noqa: E402
from partnerships.pipeline.shapes import ArticleText  # noqa: E402

ARTICLES = Path(__file__).resolve().parent / "articles"


def annotated(folder: Path, names: str = "*") -> Iterator[tuple[ArticleText, dict[str, Any]]]:
    """Each article of a folder whose name fits, with its annotation, by name."""
    for path in sorted(folder.glob(f"{names}.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        text = told["text"].strip()
        article = ArticleText(
            title=told["title"],
            text=text,
            fingerprint=hashlib.sha256(text.encode()).hexdigest(),
            publisher=told["publisher"] or "",
            url=told["url"] or "",
            published=PartialDate.parse(told["published"]) if told["published"] else None,
            path=str(path),
        )
        yield article, told["gold"]


def score(folder: Path, names: str = "*") -> Scores:
    """The scores of reading over the annotated articles of a folder whose names fit."""
    places, scores = gazetteer_from_csv(ROOT / "fixtures"), Scores()
    for article, gold in annotated(folder, names):
        scores.wrong.append(f"== {Path(article.path).stem}: {article.title}")
        scores.add(gold, as_json(extract(article, places), article))
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="*", default=sorted(p for p in ARTICLES.iterdir()))
    parser.add_argument("--verbose", action="store_true", help="list what is wrong")
    options = parser.parse_args()
    for folder in options.folder:
        scores = score(folder)
        print(f"{folder.name}: mean F1 {scores.mean():.3f}, invented on negatives {scores.invented}")
        for name, count in sorted(scores.counts.items()):
            print(f"  {name:20s} P {count.precision:.3f}  R {count.recall:.3f}  F1 {count.f1:.3f}")
        if options.verbose:
            print("\n".join(scores.wrong))


if __name__ == "__main__":
    main()
