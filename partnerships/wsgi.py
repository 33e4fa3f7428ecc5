"""What the web server calls. Refuses to start where the settings are unsafe."""

import os

from django.core.wsgi import get_wsgi_application

from partnerships.rules.deployment import refuse_unsafe

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnerships.settings")
refuse_unsafe()
application = get_wsgi_application()
