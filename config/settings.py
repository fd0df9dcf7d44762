"""Every setting, from the environment alone. docs/hosting.md explains each name; a test keeps the two in step."""

import re
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from csp.constants import NONCE
from environs import Env

env = Env()
BASE_DIR = Path(__file__).resolve().parent.parent


def secret(name: str, default: str | None = None) -> str:
    """A secret from NAME, or from the file that NAME_FILE points at: orchestrators mount files, and files do not show in a process list."""
    path = env.path(f"{name}_FILE", None)
    if path is not None:
        return str(path.read_text().strip())
    return str(env.str(name) if default is None else env.str(name, default))


# The house

DEBUG = env.bool("DEBUG", False)
SECRET_KEY = secret("SECRET_KEY")
BASE_URL = env.str("BASE_URL", "http://localhost:8000").rstrip("/")
IS_HTTPS = BASE_URL.startswith("https://")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", [urlsplit(BASE_URL).hostname or "localhost"])
CSRF_TRUSTED_ORIGINS = [BASE_URL]
DEMO = env.bool("DEMO", False)  # the demo club: sign-ins are printed, a second factor is not demanded, and the pages say so
REQUIRE_MFA = env.bool("REQUIRE_MFA", not DEMO)
# an organisation may set a higher age, never a lower one than 13
MINIMUM_AGE = max(13, env.int("MINIMUM_AGE", 16))
# closed cases and check-ins are forgotten after one year at the earliest and three at the latest
HEALTH_KEPT_MONTHS = min(36, max(12, env.int("HEALTH_KEPT_MONTHS", 24)))
# who was erased, for a database that comes back from a backup; it lies beside the backups
ERASURES_FILE = env.path("ERASURES_FILE", BASE_DIR / "var" / "erasures.txt")
# how many proxies of our own stand before us: the client's address is read that far from the right
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", 0)
# id:base64 of 32 bytes, the first encrypts, all decrypt; kept outside the database
FIELD_KEYS = secret("FIELD_KEYS")
CLOCK_CAN_BE_MOVED = env.bool("CLOCK_CAN_BE_MOVED", False)  # rehearsals only: `check --deploy` refuses it
RESTORE_MODE = env.bool("RESTORE_MODE", False)  # after a restore: pages wait until an admin has looked at the open cases

INSTALLED_APPS = [
    "athletes",
    "routines",
    "poses",
    "accounts",
    "notifications",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.headless",
    "allauth.mfa",
    "allauth.usersessions",
    "rest_framework",
    "knox",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_filters",
    "parler",
    "simple_history",
    "import_export",
    "adminsortable2",
    "django_htmx",
    "django_cotton",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "config.content_policy.ContentPolicy",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.request_log.RequestLog",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.sessions.SessionAges",
    "accounts.limits.RetryAfter",
    "accounts.private.NotStored",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            # written out once, since cotton would otherwise rewrite the list behind our back
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django_cotton.cotton_loader.Loader",
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "builtins": ["django_cotton.templatetags.cotton"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
            ],
        },
    }
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"  # third-party tables only; ours have UUIDv7 keys

# Database

# a query that waits longer has gone wrong, and holds a worker; `migrate` runs with 0
STATEMENT_MILLISECONDS = env.int("STATEMENT_TIMEOUT_SECONDS", 5) * 1000
DATABASES = {"default": env.dj_db_url("DATABASE_URL", engine="config.postgres", conn_max_age=None, conn_health_checks=True)}
DATABASES["default"].setdefault("OPTIONS", {}).update(
    # prepared on the server from the second use on: DRF's hottest read became three times faster; a migration is used once
    server_side_binding=True,
    prepare_threshold=env.int("PREPARE_THRESHOLD", 1),
    # a network that swallows bytes says nothing: within half a minute the line counts as dead, and is opened anew
    connect_timeout=5,
    keepalives_idle=10,
    keepalives_interval=5,
    keepalives_count=3,
    tcp_user_timeout=25_000,
    # between two queries of one transaction six times as long: half a minute, or no end where a query has none
    options=f"-c statement_timeout={STATEMENT_MILLISECONDS} -c idle_in_transaction_session_timeout={6 * STATEMENT_MILLISECONDS}"
    " -c lock_timeout=3000",
)
# Shared by all processes and without Redis: sign-in limits must hold, and a hung broker must not hang a sign-in.
# API throttles count in each process: a report never waits for a count.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "shared_cache"},
    "local": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 20_000}},
}

# Words, times, files

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("de", "Deutsch")]
LOCALE_PATHS = [BASE_DIR / "locale"]
PARLER_LANGUAGES = {None: ({"code": "en"}, {"code": "de"}), "default": {"fallbacks": ["en"], "hide_untranslated": False}}
PARLER_ENABLE_CACHING = False  # a stale cue in one process would be a safety fix that did not arrive
TIME_ZONE = "UTC"
USE_TZ = True
STATIC_URL = "static/"
STATIC_ROOT = env.path("STATIC_ROOT", BASE_DIR / "var" / "static")
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "media/"
MEDIA_ROOT = env.path("MEDIA_ROOT", BASE_DIR / "var" / "media")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if env.bool("COMPRESS_STATIC", True)
        else "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000

# People signing in

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher", "django.contrib.auth.hashers.PBKDF2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
SESSION_COOKIE_AGE = int(timedelta(days=90).total_seconds())  # an athlete who stretches once a month stays signed in
SESSION_COOKIE_NAME = "__Host-session" if IS_HTTPS else "session"
SESSION_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_NAME = "__Host-csrf" if IS_HTTPS else "csrftoken"
CSRF_COOKIE_SECURE = IS_HTTPS
CSRF_FAILURE_VIEW = "config.exceptions.csrf_failure"
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = True  # our adapter sends none of them: what it writes goes to nobody, so that both take as long
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a changed password or address is told to the old one
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_REAUTHENTICATION_REQUIRED = True  # for an address, a password, a session
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES
MFA_ADAPTER = "accounts.adapter.SecondFactorAdapter"
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if IS_HTTPS else "http"
ACCOUNT_SESSION_REMEMBER = True
# a passkey belongs to a name: a browser makes none for a bare address
HAS_NAME = not re.fullmatch(r"[\d.]+|.*:.*", urlsplit(BASE_URL).hostname or "")
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", *(["webauthn"] if HAS_NAME else [])]
MFA_PASSKEY_LOGIN_ENABLED = HAS_NAME
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not IS_HTTPS  # localhost only; a browser refuses passkeys on any other plain address
MFA_TOTP_ISSUER = "Lumbar"
MFA_ALLOW_UNVERIFIED_EMAIL = True  # a claimed place has no e-mail, and a passkey is how it is kept
HEADLESS_CLIENTS = ("browser", "app")
USERSESSIONS_TRACK_ACTIVITY = False  # it would write a row at each request
REST_KNOX = {
    "AUTH_HEADER_PREFIX": "Bearer",
    "TOKEN_TTL": timedelta(days=90),
    "TOKEN_LIMIT_PER_USER": 20,
    "TOKEN_MODEL": "accounts.PersonalToken",
}
MIGRATION_MODULES = {"knox": None}  # its own table would stand beside ours, empty, with a key to every person
KNOX_TOKEN_MODEL = "accounts.PersonalToken"  # noqa: S105 - a model, not a secret

# Headers

SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/", r"^metrics$"]  # probes speak plainly from inside
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = IS_HTTPS
SECURE_HSTS_PRELOAD = IS_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:"],
        "media-src": ["'self'", "data:", "blob:"],
        "script-src": ["'self'", NONCE],
        "style-src": ["'self'", NONCE],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: [] for name in ("camera", "geolocation", "microphone", "payment", "usb", "accelerometer", "gyroscope", "magnetometer")
}

# The API

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "accounts.authentication.CookieSession",
        "accounts.authentication.AppSession",
        "accounts.authentication.PersonalTokenAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["notifications.rest.OrjsonRenderer"],
    "DEFAULT_PARSER_CLASSES": ["notifications.rest.OrjsonParser"],
    "DEFAULT_PAGINATION_CLASS": "notifications.rest.CursorPages",
    "DEFAULT_FILTER_BACKENDS": ["notifications.rest.StrictFilters"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_THROTTLE_CLASSES": ["notifications.rest.UserThrottle", "notifications.rest.AnonymousThrottle"],
    "DEFAULT_THROTTLE_RATES": {"user": "600/min", "anon": "120/min", "reports": "1000/min", "codes": "300/min"},
    "EXCEPTION_HANDLER": "config.exceptions.problem",
    "NUM_PROXIES": TRUSTED_PROXIES,
    "DATETIME_FORMAT": "%Y-%m-%dT%H:%M:%S.%fZ",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Lumbar",
    "VERSION": "1",
    "DESCRIPTION": "A coach assigns a short lower-back routine; athletes do it, rate it and say what was felt.",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": r"/api/v1",
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_ADD_EXPLICIT_BLANK_NULL_CHOICE": False,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "config.schema.local_times",
        "config.schema.document_problems",
    ],
    "ENUM_NAME_OVERRIDES": {
        "TriageLevel": ["none", "watch", "alert", "urgent"],
        "CaseLevel": ["watch", "alert", "urgent"],
        "HoldSide": "athletes.models.check_ins.Hold.Side",
        "PoseSide": "poses.rules.sides.Side",
        "Caution": "poses.models.cautions.Caution",
        "CautionScope": "poses.models.cautions.CautionQuestion.Scope",
        "PauseScope": ["pose", "routine"],
        "BodySide": "athletes.rules.vocabulary.SIDES",
        "Sensation": "athletes.rules.vocabulary.SENSATIONS",
        "HoldEnd": "athletes.models.check_ins.Hold.Ended",
        "LedEnd": ["done", "skipped"],
        "Resolved": "athletes.rules.vocabulary.RESOLVED",
        "StepSide": ["left", "right", "none"],
        "YesNo": ["yes", "no"],
    },
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}

# Messages: what each kind says, to whom it may still go and what replaces it belongs to its sender

NOTIFICATION_KINDS: dict[str, str] = {
    "review": "poses.messages.ReviewMail",
    "account_mail": "accounts.messages.AccountMail",
    "invitation": "accounts.messages.InvitationMail",
    "watch": "athletes.messages.Watching",
    "alert": "athletes.messages.Alerting",
    "urgent": "athletes.messages.Urgent",
    "corrected": "athletes.messages.Corrected",
    "guardian_copy": "athletes.messages.GuardianCopy",
    "reminder": "athletes.messages.Reminder",
    "digest": "athletes.messages.DigestMessage",
    "comment": "athletes.messages.CommentMessage",
    "push_test": "notifications.kinds.PushTest",
    "drill": "athletes.messages.DrillMessage",
}
# texts that a second person signs, by the name of their kind in a link: what waits, and what a yes does
REVIEWED_TEXTS = {
    "pose": "poses.reviewed.pose_text",
    "question": "poses.reviewed.question_text",
    "ruleset": "athletes.reviewed.ruleset_text",
}
# who knows where a pose is in use, one floor above the poses
WHAT_A_POSE_TOUCHES = "routines.services.touching.what_it_touches"
# who knows every row that a person leaves behind: called by DELETE /me/
ERASURE = "athletes.services.erasure.ask_for_erasure"
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "Lumbar <lumbar@localhost>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
vars().update(env.dj_email_url("EMAIL_URL", "smtp://localhost:25"))
EMAIL_TIMEOUT = 10
# who tells us of mails that came back, and how it proves itself; without both the door is shut
MAIL_EVENTS_PROVIDER = env.str("MAIL_EVENTS_PROVIDER", "")
MAIL_EVENTS_SECRET = secret("MAIL_EVENTS_SECRET", "")
VAPID_PRIVATE_KEY = secret("VAPID_PRIVATE_KEY", "")
VAPID_SUBJECT = env.str("VAPID_SUBJECT", "mailto:lumbar@localhost")
PUSH_ALLOWED_HOSTS = env.list(
    "PUSH_ALLOWED_HOSTS",
    ["fcm.googleapis.com", "*.push.services.mozilla.com", "*.push.apple.com", "*.notify.windows.com"],
)
DEAD_MAN_URL = env.str("DEAD_MAN_URL", "")  # pinged each minute, only while the engine is well

# Celery: a hint that says "look now". Every value here was chosen so that losing Redis loses time, never a message


def broker_url(redis_url: str) -> str:
    """Celery's dialect of a Redis URL: kombu spells a Unix socket in its own way."""
    parts = urlsplit(redis_url)
    if parts.scheme != "unix":
        return redis_url
    return f"redis+socket://{parts.path}?virtual_host={parse_qs(parts.query).get('db', ['0'])[0]}"


REDIS_URL = env.str("REDIS_URL", "redis://localhost:6379/0")
CELERY_BROKER_URL = broker_url(REDIS_URL)
BROKER_TIMEOUT_SECONDS = env.float("BROKER_TIMEOUT_SECONDS", 1.0)  # workers are started with 5: longer than their blocking read
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 60,
    "unacked_restore_interval": 5,
    "unacked_restore_throttle": 1,
    "socket_timeout": BROKER_TIMEOUT_SECONDS,
    "socket_connect_timeout": BROKER_TIMEOUT_SECONDS,
    "socket_keepalive": not CELERY_BROKER_URL.startswith("redis+socket"),
    "health_check_interval": 25,
    "retry_on_timeout": False,
    "max_retries": 0,
}
CELERY_BROKER_CONNECTION_TIMEOUT = BROKER_TIMEOUT_SECONDS
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_ACKS_ON_FAILURE_OR_TIMEOUT = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_TIME_LIMIT = 120
CELERY_TASK_SOFT_TIME_LIMIT = 110
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = 10
CELERY_WORKER_MAX_TASKS_PER_CHILD = 500
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = "UTC"

# What is going on. Logs: events with named keys, never a request body, a query string or a person's words

# who may read /metrics; without a token nobody
METRICS_TOKEN = secret("METRICS_TOKEN", "")
# where the web processes of this host count their requests together; the library reads this name itself
COUNTS_FOLDER = env.str("PROMETHEUS_MULTIPROC_DIR", "")
# where traces go; without it none are made. The library reads this name and its like itself
OTEL_EXPORTER_OTLP_ENDPOINT = env.str("OTEL_EXPORTER_OTLP_ENDPOINT", "")
LOG_LEVEL = env.str("LOG_LEVEL", "INFO")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "config.logs.formatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {"django.request": {"level": "ERROR"}, "django.security.DisallowedHost": {"level": "CRITICAL"}},
}
