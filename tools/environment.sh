#!/bin/sh
# Makes .venv what the lock says: `sh tools/environment.sh run` or `… dev`. Says in one sentence what is missing.
#
# .venv/.built-run and .venv/.built-dev hold what .venv was built from (lock, place, Python). They are written
# last, so that a build that was interrupted, a changed lock, a moved folder or a removed Python start it anew.
set -u
cd "$(dirname "$0")/.." || exit 1
kind=${1:-run}

stop() { printf '%s\n' "$1" >&2; exit 1; }
new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    for name in ${PYTHON:+"$PYTHON"} python3 python3.13 python3.12 python3.11 python3.14 python; do
        if new_enough "$name"; then command -v "$name"; return; fi
    done
    version=$(python3 -c 'import platform; print(platform.python_version())' 2>/dev/null)
    if [ -n "$version" ]; then
        stop "Python 3.11 or newer is needed and python3 is $version: install a newer one, or name it with PYTHON=/path/to/python3."
    fi
    stop "Python 3.11 or newer is needed and none was found: install it, or name it with PYTHON=/path/to/python3."
}

# What an environment built from this lock, in this place, with the Python that is in it, would be stamped with.
stamp() { { cat "$1"; pwd; .venv/bin/python -c 'import sys; print(sys.version_info[:2])'; } 2>/dev/null | cksum; }
built() { [ -x .venv/bin/python ] && [ "$(cat ".venv/.built-$1" 2>/dev/null)" = "$(stamp "$2")" ] && works "$1"; }
works() {
    case $1 in
        run) .venv/bin/python -c 'import django, gunicorn, pip' 2>/dev/null ;;
        dev) .venv/bin/python -c 'import pytest, ruff, django, pip' 2>/dev/null ;;
    esac
}

case $kind in
    run) lock=requirements.lock ;;
    dev) lock=requirements-dev.lock ;;
    *) stop "Say run or dev: sh tools/environment.sh run." ;;
esac
[ -r "$lock" ] || stop "$lock is missing: this copy of the project is not whole; clone it again."
built "$kind" "$lock" && exit 0

if ! built run requirements.lock; then
    python=$(find_python) || exit 1
    "$python" -c 'import venv, ensurepip' 2>/dev/null ||
        stop "Python's venv module is missing: install it (Debian and Ubuntu: apt-get install python3-venv)."
    printf 'Making .venv with %s …\n' "$("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv >/dev/null || stop ".venv could not be made: is the disk full, or this folder read-only?"
fi
rm -f ".venv/.built-$kind"
printf 'Installing the packages of %s …\n' "$lock"
if ! .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes \
    --requirement "$lock" >.venv/pip.log 2>&1; then
    stop "The packages of $lock could not be installed: is there a network, or a package index in reach? See .venv/pip.log."
fi
works "$kind" || stop "The packages were installed but do not load: run make clean, then again."
# The development lock holds every package of the other one.
[ "$kind" = run ] || stamp requirements.lock >.venv/.built-run
stamp "$lock" >".venv/.built-$kind"
