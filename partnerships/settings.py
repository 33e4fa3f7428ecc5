"""Settings, from the environment only. Production is the default; `APP_ENV=local` is a desk.

What is unsafe is refused when the server starts or a command checks the project: see
`rules/deployment.py`. Every name that can be set is listed in docs/operating.md.
"""

from pathlib import Path

from csp.constants import NONE, SELF

from partnerships import environment

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"
LOCAL = environment.read("APP_ENV") == "local"

DEBUG = False
SECRET_KEY = environment.read("SECRET_KEY") or (environment.local_key(VAR_DIR) if LOCAL else "")
ALLOWED_HOSTS = environment.read_list("ALLOWED_HOSTS") or (
    ["127.0.0.1", "localhost", "[::1]", "testserver"] if LOCAL else []
)
CSRF_TRUSTED_ORIGINS = environment.read_list("CSRF_TRUSTED_ORIGINS")
CSRF_FAILURE_VIEW = "partnerships.views.errors.form_refused"
REQUIRE_LOGIN = environment.read_bool("REQUIRE_LOGIN")
TRUSTED_PROXIES = environment.read_number("TRUSTED_PROXIES")
RELEASE = environment.read("RELEASE")
CONTACT = environment.read("CONTACT")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_filters",
    "simple_history",
    "axes",
    "partnerships",
]

MIDDLEWARE = [
    # The outermost three see every answer: a file's, a redirect's, an error's of any other middleware.
    "partnerships.middleware.request_log.RequestLogMiddleware",
    "partnerships.middleware.headers.HeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "partnerships.middleware.doorway.RefuseUnreadableMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "partnerships.middleware.session_limits.SessionLimitsMiddleware",
    "partnerships.middleware.doorway.RequireLoginMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
    "partnerships.middleware.freshness.FreshnessMiddleware",
]

ROOT_URLCONF = "partnerships.urls"
WSGI_APPLICATION = "partnerships.wsgi.application"
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

DATABASES = {
    "default": environment.read_database(
        "DATABASE_URL",
        f"sqlite:///{VAR_DIR / 'register.sqlite3'}",
        # The web server sets this for itself (wsgi.py). A command may take as long as it needs.
        statement_seconds=environment.read_number("STATEMENT_TIMEOUT"),
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.5  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "partnerships.middleware.lockout.client_address"
AXES_LOCKOUT_CALLABLE = "partnerships.middleware.lockout.locked_out"
LOGIN_URL = "admin:login"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
# At a desk files are served from where they lie: nothing is collected.
STATIC_ROOT = environment.read("STATIC_ROOT") or (None if LOCAL else BASE_DIR / "staticfiles")
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if LOCAL
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = LOCAL
WHITENOISE_ALLOW_ALL_ORIGINS = False

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
if not LOCAL:
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^health/"]
    # Without a proxy anyone could write this header.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"

# A value that a form field takes as an address without a scheme is read as https.
FORMS_URLFIELD_ASSUME_HTTPS = True
FIXTURES_DIR = BASE_DIR / "fixtures"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "partnerships.logs.JsonFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        # Each request has a line of its own already; here only faults, with their traceback.
        "django.request": {"level": "ERROR"},
        # What is refused has its line too; here it would be told with the values that were sent.
        "django.security": {"level": "CRITICAL"},
        # It would write names and addresses. Its table of attempts holds them for whoever looks into one.
        "axes": {"level": "CRITICAL"},
        # Django leaves it to the server to drop the body of an answer to HEAD; the server says so each time.
        "gunicorn.http.wsgi": {"level": "ERROR"},
        "partnerships": {"level": "WARNING" if LOCAL else "INFO"},
    },
}
