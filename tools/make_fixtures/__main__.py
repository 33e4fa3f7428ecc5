"""Makes fixtures/regions.csv, region_links.csv and organisations.csv. See fixtures/README.md.

python -m tools.make_fixtures --uk-authorities TABLE --china-division FOLDER --out fixtures
"""

import argparse
from pathlib import Path

from tools.make_fixtures import bodies, china, uk
from tools.make_fixtures.authorities import authorities
from tools.make_fixtures.tables import LINKS, ORGANISATIONS, REGIONS, CorrectionError, Row, read, write


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--uk-authorities", type=Path, required=True, help="UK Local Authorities, as CSV")
    parser.add_argument(
        "--china-division", type=Path, required=True, help="folder with cities.csv, areas.csv"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder with sources.csv, to write to")
    options = parser.parse_args()

    councils = authorities(read(options.uk_authorities))
    uk_regions, uk_links = uk.regions(councils)
    cn_regions, cn_links = china.regions(options.china_division)
    organisations = [*bodies.councils(councils), *bodies.governments(cn_regions), *bodies.others()]
    regions = [*uk_regions, *cn_regions]
    sources = {row["slug"] for row in read(options.out / "sources.csv")}
    check(regions, "regions.csv", sources)
    check(organisations, "organisations.csv", sources)
    write(options.out / "regions.csv", REGIONS, regions)
    write(options.out / "region_links.csv", LINKS, [*uk_links, *cn_links])
    write(options.out / "organisations.csv", ORGANISATIONS, organisations)
    print(f"{len(regions)} places, {len(uk_links) + len(cn_links)} links, {len(organisations)} bodies")


def check(rows: list[Row], name: str, sources: set[str]) -> None:
    """Two rows must not have one slug (a correction tells them apart); each names a listed source."""
    seen: set[str] = set()
    for row in rows:
        if row["slug"] in seen:
            raise CorrectionError(f"{name}: “{row['slug']}” would stand twice")
        seen.add(row["slug"])
        if row["source"] not in sources:
            raise CorrectionError(f"{name}: sources.csv has no “{row['source']}”")


if __name__ == "__main__":
    main()
