"""Production as it starts: files collected under hashed names, settings from the environment alone."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
KEPT = ("PATH", "HOME", "LANG", "DATABASE_URL")
# Calls the application as a server would, once for each request, and prints what it answered.
CALLS = """
import json, sys
from wsgiref.util import setup_testing_defaults
from partnerships.wsgi import application

def call(path, **environ):
    given = {"PATH_INFO": path, "HTTP_HOST": "register.example", "HTTP_X_FORWARDED_PROTO": "https", **environ}
    setup_testing_defaults(given)
    answer = {}
    def start(status, headers, *_):
        answer.update(status=int(status[:3]), headers={name.lower(): value for name, value in headers})
    result = application(given, start)
    answer["size"] = len(b"".join(result))
    result.close()
    return answer

print(json.dumps([call(path, **environ) for path, environ in json.load(sys.stdin)]))
"""


def run(*command: str, given: str = "", **environment: str) -> str:
    plain = {name: value for name, value in os.environ.items() if name in KEPT}
    safe = {"SECRET_KEY": "k" * 60 + "0123456789", "ALLOWED_HOSTS": "register.example"}
    done = subprocess.run(  # noqa: S603
        [sys.executable, *command],
        cwd=ROOT,
        env=plain | safe | environment,
        input=given,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("collected")
    run("manage.py", "collectstatic", "--noinput", "--verbosity", "0", STATIC_ROOT=str(folder))
    return folder


def test_files_are_hashed_and_compressed(files: Path) -> None:
    paths = json.loads((files / "staticfiles.json").read_text())["paths"]
    for name in ("css/register.css", "vendor/govuk-frontend/govuk-frontend.min.css"):
        hashed = files / paths[name]
        assert hashed.name != Path(name).name
        sizes = [(hashed.parent / f"{hashed.name}{end}").stat().st_size for end in ("", ".gz", ".br")]
        assert sizes[0] > sizes[1] > sizes[2]


def test_production_answers(files: Path) -> None:
    hashed = json.loads((files / "staticfiles.json").read_text())["paths"]["css/register.css"]
    asked = [
        (f"/static/{hashed}", {"HTTP_ACCEPT_ENCODING": "gzip, br"}),
        ("/static/css/register.css", {"HTTP_ACCEPT_ENCODING": "gzip"}),
        ("/health/live/", {"HTTP_X_FORWARDED_PROTO": "http"}),
        ("/about/", {}),
        ("/about/", {"HTTP_X_FORWARDED_PROTO": "http"}),
        ("/about/", {"HTTP_HOST": "other.example"}),
        ("/nowhere/", {}),
        ("/admin/login/", {}),
    ]
    environment = {"STATIC_ROOT": str(files), "TRUSTED_PROXIES": "1"}
    answers = json.loads(run("-c", CALLS, given=json.dumps(asked), **environment))
    assert [answer["status"] for answer in answers] == [200, 200, 200, 200, 301, 400, 404, 200]
    first, second = answers[0]["headers"], answers[1]["headers"]
    assert (first["content-encoding"], second["content-encoding"]) == ("br", "gzip")
    assert first["cache-control"] == "max-age=315360000, public, immutable"
    assert "immutable" not in second["cache-control"]
    for number, answer in enumerate(answers):
        headers = answer["headers"]
        assert "default-src 'none'" in headers["content-security-policy"]
        for name in ("x-frame-options", "permissions-policy", "cross-origin-resource-policy", "x-request-id"):
            assert headers[name]
        secure = number not in (2, 4)
        assert ("strict-transport-security" in headers) == secure, asked[number]
        assert ("set-cookie" in headers) == (asked[number][0] == "/admin/login/")
    assert answers[7]["headers"]["set-cookie"].strip().startswith("__Host-csrftoken=")
    for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"):
        assert part in answers[7]["headers"]["set-cookie"]


def test_without_a_trusted_proxy_its_header_means_nothing(files: Path) -> None:
    answer = json.loads(run("-c", CALLS, given='[["/about/", {}]]', STATIC_ROOT=str(files)))[0]
    assert (answer["status"], "strict-transport-security" in answer["headers"]) == (301, False)
