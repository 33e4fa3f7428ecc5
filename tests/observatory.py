"""What MDN's HTTP Observatory gives an answer, by the modifiers it publishes for version 5 of its rules.

What it looks for beyond headers (a redirect from HTTP, scripts of other hosts) has tests of its own.
"""

from typing import Any

HALF_A_YEAR = 15768000


def score(answer: Any) -> int:
    """From 100 on: what is missing costs, and what is beyond the usual counts once the rest is an A."""
    policy = dict(part.partition(" ")[::2] for part in answer.get("Content-Security-Policy", "").split("; "))
    scripts = policy.get("script-src", policy.get("default-src", "*"))
    hsts = answer.get("Strict-Transport-Security", "max-age=0").partition("max-age=")[2].split(";")[0]
    framed = policy.get("frame-ancestors") != "'none'" and answer.get("X-Frame-Options") != "DENY"
    cookies = answer.cookies.values()
    losses = (
        (25, not policy.get("default-src") or "*" in scripts),
        (20, "'unsafe-inline'" in scripts or "'unsafe-eval'" in scripts),
        (20, int(hsts) < HALF_A_YEAR),
        (20, framed),
        (5, answer.get("X-Content-Type-Options") != "nosniff"),
        (5, answer.get("Referrer-Policy", "unsafe-url") in ("unsafe-url", "origin-when-cross-origin")),
        (50, answer.get("Access-Control-Allow-Origin") == "*"),
        (20, any(not cookie["secure"] for cookie in cookies)),
        (20, any(not cookie["httponly"] for cookie in cookies)),
    )
    gains = (
        (10, policy.get("default-src") == "'none'" and "unsafe" not in str(policy)),
        (5, policy.get("frame-ancestors") == "'none'"),
        (5, answer.get("Referrer-Policy") in ("same-origin", "no-referrer", "strict-origin")),
        (10, answer.get("Cross-Origin-Resource-Policy") == "same-origin"),
        (5, bool(cookies) and all(cookie["samesite"] for cookie in cookies)),
    )
    base = 100 - sum(points for points, lost in losses if lost)
    return base + sum(points for points, gained in gains if gained) if base >= 90 else base
