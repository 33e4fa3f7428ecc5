#!/bin/sh
# Serves the register on this machine: database and fixtures first, then gunicorn on 127.0.0.1:${PORT:-8000}.
set -u
cd "$(dirname "$0")/.." || exit 1
export APP_ENV=local
PORT=${PORT:-8000}
python=.venv/bin/python

"$python" - "$PORT" <<'END' || exit 1
import socket
import sys

port = sys.argv[1]
if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
    sys.exit(f"PORT is “{port}”: set it to a number from 1 to 65535.")
with socket.socket() as probe:
    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        probe.bind(("127.0.0.1", int(port)))
    except PermissionError:
        sys.exit(f"Port {port} is not allowed here: choose another one, as in `PORT=8001 make run`.")
    except OSError:
        sys.exit(f"Port {port} is in use: stop what uses it, or choose another one, as in `PORT=8001 make run`.")
END

"$python" manage.py setup_register || { echo "The register could not be set up: see above." >&2; exit 1; }
cat <<END

The register:          http://127.0.0.1:$PORT/
Editing (the admin):   http://127.0.0.1:$PORT/admin/   make an account with \`make admin\` in another terminal
Stop it with Ctrl-C.

END
exec "$python" -m gunicorn partnerships.wsgi:application --bind "127.0.0.1:$PORT" --workers 2 --threads 4 --timeout 30 \
    --no-control-socket
