# syntax=docker/dockerfile:1
# The register as an image: any number of them behind a balancer, over one PostgreSQL. Nothing is kept in it.
# Where images come from a registry of your own, pin both FROM lines by digest there.

FROM python:3.11-slim-bookworm AS builder
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /app
RUN python -m venv /venv
COPY requirements.lock ./
RUN /venv/bin/python -m pip install --require-hashes --requirement requirements.lock
COPY manage.py ./
COPY partnerships partnerships
COPY templates templates
COPY static static
# Static files need no secret; the key of this one command is not the site's.
# What runs from a read-only disk cannot compile itself later.
RUN SECRET_KEY=only-for-collectstatic ALLOWED_HOSTS=localhost DATABASE_URL=sqlite://:memory: \
    /venv/bin/python manage.py collectstatic --noinput && \
    /venv/bin/python -m compileall -q partnerships

FROM python:3.11-slim-bookworm
# Names the release in the tags of pages; without it a digest of the files does.
ARG RELEASE=""
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 WEB_CONCURRENCY=2 RELEASE=$RELEASE
RUN groupadd --gid 10001 register && \
    useradd --uid 10001 --gid 10001 --no-create-home --no-log-init --shell /usr/sbin/nologin register
WORKDIR /app
COPY --from=builder /venv /venv
COPY --from=builder /app /app
COPY fixtures fixtures
COPY LICENSE ./
USER 10001:10001
EXPOSE 8000
# The Host header must be one of the site's own.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["python", "-c", "from urllib.request import Request, urlopen; from partnerships.environment import read_list; urlopen(Request('http://127.0.0.1:8000/health/live/', headers={'Host': read_list('ALLOWED_HOSTS')[0].lstrip('.')}), timeout=4)"]
# Sync workers: one that hangs is stopped after 30 s. /dev/shm keeps their heartbeat off a read-only disk.
CMD ["gunicorn", "partnerships.wsgi:application", "--bind", "0.0.0.0:8000", "--threads", "4", "--timeout", "30", "--graceful-timeout", "20", "--worker-tmp-dir", "/dev/shm", "--no-control-socket", "--max-requests", "5000", "--max-requests-jitter", "500", "--logger-class", "partnerships.server_log.Log"]
