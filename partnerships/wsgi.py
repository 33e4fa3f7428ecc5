"""What the web server calls. Refuses to start where the settings are unsafe."""

import os

from django.core.wsgi import get_wsgi_application

from partnerships.rules.deployment import refuse_unsafe

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnerships.settings")
# Half of the time that gunicorn gives a request: a slow question fails alone and leaves a worker alive.
os.environ.setdefault("STATEMENT_TIMEOUT", "15")
refuse_unsafe()
application = get_wsgi_application()
