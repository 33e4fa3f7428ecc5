"""The gazetteer's tables, read without a database."""

from pathlib import Path

import pytest

from partnerships.pipeline.gazetteer import gazetteer_from_csv
from partnerships.pipeline.shapes import BadFile
from tests.pipeline.sentences import places

HEAD = "slug,side,kind,name,aliases\n"


def test_places_have_all_their_names_and_parents() -> None:
    found = {place.slug: place for place in places().places}
    assert found["exeter"].names == ("Exeter", "City of Exeter")
    assert found["exeter"].parents == ("devon",)
    assert found["yuelu-district"].kind == "cn_district"


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ("slug,side,name\nx,uk,X\n", "line 1: the column kind is missing"),
        (f"{HEAD}x,mars,town,X,\n", "line 2, side: “mars” is not one of uk, china"),
        (f"{HEAD}x,uk,,X,\n", "line 2, kind: “” is not one of "),
        (f"{HEAD}x,uk,town,,\n", "line 2, name: the value is missing"),
        (f"{HEAD}x,uk,town,X,\nx,uk,town,Y,\n", "line 3, slug: “x” stands twice"),
    ],
)
def test_bad_table(tmp_path: Path, table: str, sentence: str) -> None:
    (tmp_path / "regions.csv").write_text(table)
    with pytest.raises(BadFile) as refused:
        gazetteer_from_csv(tmp_path)
    assert sentence in str(refused.value)


def test_missing_table(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="cannot be opened"):
        gazetteer_from_csv(tmp_path)
