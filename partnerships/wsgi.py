"""What the web server calls. Refuses to start where the settings are unsafe."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from partnerships.rules.deployment import refuse_unsafe

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnerships.settings")
# Half of the time that gunicorn gives a request: a slow question fails alone and leaves a worker alive.
os.environ.setdefault("STATEMENT_TIMEOUT", "15")
refuse_unsafe()
application = get_wsgi_application()
# The program itself stays: to look through all of it for what may go took a tenth of a second, often.
get_resolver().url_patterns  # noqa: B018 (reads the views)
gc.collect()
gc.freeze()
# A page makes some ten thousand objects that go by themselves: to look for others after each 700 of them
# took a twentieth of its time.
gc.set_threshold(20_000, 20, 20)
