"""Malformed addresses: thousands of them, and none is a fault or slow.

The generator starts from a fixed seed, so that a failure comes back.
"""

import random
import time
from typing import Any
from urllib.parse import quote

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.environment import amount
from tests.record_kinds import KINDS

pytestmark = pytest.mark.django_db
SEED = 20261122
SLOWEST = 2.0
ASKED = amount(400, 4200)
PUBLIC, ADMIN = ASKED * 6 // 10, ASKED * 3 // 10
STRANGER = ASKED - PUBLIC - ADMIN
BIG = "9" * 20
VALUES = (
    *r"""
    %00 a%00b % %zz %FF %C3%28 %ED%A0%80 %F0%9F%98%80 %E2%80%AE %0d%0aX:y %2e%2e%2f + %20 _ - 0 -1 1e9 1.5 NaN
    inf %D9%A3 None true [] {} %5B%7B%5D %E6%AD%A6%E6%B1%89 %C7%9A '+OR+1=1+-- %27%3B-- \ (a%2B)%2B$ [ * %25
    %25%25_ <script>alert(1)</script> 0000 0001 9999 10000 2018-13 2018-02-30 2018-00-00 -2018 2018-W01
    2018/2019 19880630 %222018%22 NEAR( AND " "a a:b a+AND -x ^a a* / //evil.example http://evil.example ..
    __class__ {{7*7}} %7B%25%20load%20%25%7D barton,mianzhu id pk x=y & ; %26uk=1
    """.split(),
    *("", BIG, f"-{BIG}", "9" * 400, "a" * 5000),
)
NAMES = (
    *"""
    q uk china kind status sector direction from to side sort page a b undated format next o p all e _popup
    _to_field _changelist_filters slug id__in pk id__exact name__regex withdrawn__exact region__id__exact
    history_id date__year app_label model_name field_name term %00 %FF a[b] __proto__ _
    """.split(),
    "",
)


def addresses(patterns: Any = None, prefix: str = "") -> list[str]:
    """Every address that the site has, with its parameters as {name}."""
    found = []
    for pattern in patterns or get_resolver().url_patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            found += addresses(pattern.url_patterns, path)
        elif isinstance(pattern, URLPattern):
            found.append("/" + path)
    return found


def filled(address: str, choose: random.Random) -> str:
    """An address with values in place of its parameters, often malformed ones."""
    parts = address.replace("^", "").replace("$", "").replace("(?P<url>.*)", "x").split("<")
    path = parts[0]
    for part in parts[1:]:
        kind, _, rest = part.partition(">")
        if kind.startswith("ext"):
            path += choose.choice(["/", ".json", ".json", "/", ".csv", ".JSON", "", "//", ".json/"])
        else:
            path += choose.choice(
                ["1", "barton", quote(choose.choice(VALUES), safe="%"), choose.choice(VALUES)]
            )
        path += rest
    return path.split("?")[0].replace("#", "%23") or "/"


def query(choose: random.Random) -> str:
    pairs = []
    for _ in range(choose.choice([0, 1, 1, 1, 2, 3, 8])):
        pairs.append(
            f"{choose.choice(NAMES)}{choose.choice(['=', '=', '=', '', '=='])}{choose.choice(VALUES)}"
        )
    return choose.choice(["&", "&", "&", ";", "&&"]).join(pairs)


def ask(client: Client, path: str, query: str) -> tuple[int, float]:
    """The request as a server hands it on: the path decoded from its percent signs, the query as it came."""
    started = time.perf_counter()
    with_signs = quote(path, safe="%/.:?=&;,+~!*'()[]@$-_")
    response = client.get(with_signs, QUERY_STRING=query)
    if response.streaming:
        list(response)
    return response.status_code, time.perf_counter() - started


def attack(client: Client, kinds: list[str], count: int, seed: int) -> dict[int, int]:
    """Asks for `count` malformed addresses and counts the answers by status."""
    choose = random.Random(seed)  # noqa: S311
    client.raise_request_exception = False
    statuses: dict[int, int] = {}
    failed = []
    for _ in range(count):
        path, asked = filled(choose.choice(kinds), choose), query(choose)
        status, seconds = ask(client, path, asked)
        if seconds > SLOWEST:  # its own doing, or another process’s?
            status, seconds = ask(client, path, asked)
        statuses[status] = statuses.get(status, 0) + 1
        if status >= 500 or seconds > SLOWEST:
            failed.append((status, round(seconds, 1), path[:200], asked[:200]))
    assert not failed, failed[:10]
    return statuses


@pytest.fixture(scope="module")
def records(kept: None) -> None:
    for kind in KINDS:
        kind.one(1)


@pytest.mark.usefixtures("records")
def test_public_pages_and_data(client: Client) -> None:
    known = [address for address in addresses() if not address.startswith("/admin/")]
    assert len(known) > 15
    statuses = attack(client, known, PUBLIC, SEED)
    assert {200, 400, 404} <= set(statuses)


@pytest.mark.usefixtures("records")
def test_the_admin_signed_in(client: Client) -> None:
    client.force_login(
        User.objects.create_superuser("editor"), backend="django.contrib.auth.backends.ModelBackend"
    )
    known = [address for address in addresses() if address.startswith("/admin/") and "logout" not in address]
    assert len(known) > 60
    statuses = attack(client, known, ADMIN, SEED)
    assert {200, 400, 404} <= set(statuses)


@pytest.mark.usefixtures("records")
def test_the_admin_as_a_stranger(client: Client) -> None:
    known = [address for address in addresses() if address.startswith("/admin/")]
    attack(client, known, STRANGER, SEED + 1)
