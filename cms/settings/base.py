"""What every environment shares. Environments: `dev`, `test`, `production`."""

from datetime import timedelta
from typing import Any

from cms.settings.databases import database
from cms.settings.environment import (
    API_KEY_READS_PER_MINUTE,
    API_POSTS_PER_MINUTE,
    API_READS_PER_MINUTE,
    BASE_DIR,
    CLAMD,
    DATA_DIR,
    DATABASE_URL,
    DEMO_PASSWORD,
    LINKS_ALLOW_PRIVATE,
    LINKS_CHECK,
    LINKS_RECHECK_DAYS,
    LINKS_SECONDS_BETWEEN,
    LOG_LEVEL,
    MACHINES_MAY_WRITE,
    METRICS_TOKEN,
    PREVIEW_URL,
    PRIVATE_LINKS_PER_MINUTE,
    PROOF_OF_WORK,
    PROOF_OF_WORK_COST,
    PURGING,
    REVIEW_ESCALATION_DAYS,
    REVIEW_REMINDER_DAYS,
    SITE_NAME,
    SPAM_POINTS,
    SPAM_WORDS,
    STATIC_ROOT,
    TRUSTED_PROXIES,
    WEBHOOKS_ALLOW_PRIVATE,
)
from cms.settings.front_ends import front_ends, origins
from cms.settings.logging import logging_to_console
from cms.settings.security_policy import ADMIN, SITE

BASE_DIR = BASE_DIR
DATA_DIR = DATA_DIR
TRUSTED_PROXIES = TRUSTED_PROXIES
DEMO_PASSWORD = DEMO_PASSWORD
DEMO = False

INSTALLED_APPS = [
    "cms.operations",
    "home",
    "plan",
    "toolkit",
    "awards",
    "cms.delivery",
    "cms.webhooks",
    "cms.content",
    "cms.ledger",
    "cms.editorial",
    "wagtail.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.contrib.sitemaps",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks_db",
    "axes",
    "csp",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "cms.operations.health.middleware.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "cms.delivery.middleware.DeliveryMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.content.policy.PolicyMiddleware",
    "cms.content.languages.LanguageMiddleware",
    "cms.delivery.charsets.RefuseOtherCharsets",
    "cms.delivery.limits.of_links.LimitLinks",
    "cms.delivery.weighing.WeighBodies",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "cms.ledger.middleware.RecordMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
    "cms.ledger.middleware.AtomicRequests",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"

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
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]

DATABASES = {"default": database(DATABASE_URL, DATA_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "locked_out.html"
AXES_VERBOSE = False
AXES_CLIENT_IP_CALLABLE = "cms.delivery.http.client_address.client_address"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]

LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_I18N = True
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["cms.settings.formats"]
USE_TZ = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES = [("en", "English"), ("es", "Español")]

STATIC_URL = "/static/"
STATIC_ROOT = STATIC_ROOT
STATICFILES_DIRS = [BASE_DIR / "templates" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
CACHES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}

CONTENT_SECURITY_POLICY = {"DIRECTIVES": SITE}
PREVIEW_FRONT_ENDS = front_ends(PREVIEW_URL)
ADMIN_SECURITY_POLICY = ADMIN | {
    "frame-src": [*ADMIN["frame-src"], *origins(PREVIEW_FRONT_ENDS.values())]
}
X_FRAME_OPTIONS = "SAMEORIGIN"
REFERRER_POLICY = "same-origin"

WAGTAIL_SITE_NAME = SITE_NAME
WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8000"
WAGTAILIMAGES_IMAGE_MODEL = "content.PublicImage"
WAGTAILDOCS_DOCUMENT_MODEL = "content.File"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAIL_I18N_ENABLED = True
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH = False
WAGTAIL_FINISH_WORKFLOW_ACTION = "cms.editorial.finish.publish_approved"

API_READS_PER_MINUTE = API_READS_PER_MINUTE
API_POSTS_PER_MINUTE = API_POSTS_PER_MINUTE
PRIVATE_LINKS_PER_MINUTE = PRIVATE_LINKS_PER_MINUTE
API_KEY_READS_PER_MINUTE = API_KEY_READS_PER_MINUTE

CLAMD = CLAMD
PROOF_OF_WORK = PROOF_OF_WORK
PROOF_OF_WORK_COST = PROOF_OF_WORK_COST
SPAM_POINTS = SPAM_POINTS
SPAM_WORDS = SPAM_WORDS

MACHINES_MAY_WRITE = MACHINES_MAY_WRITE
METRICS_TOKEN = METRICS_TOKEN
REVIEW_REMINDER_DAYS = REVIEW_REMINDER_DAYS
REVIEW_ESCALATION_DAYS = REVIEW_ESCALATION_DAYS

PURGING = PURGING
WEBHOOKS_ALLOW_PRIVATE = WEBHOOKS_ALLOW_PRIVATE
LINKS_CHECK = LINKS_CHECK
LINKS_RECHECK_DAYS = LINKS_RECHECK_DAYS
LINKS_SECONDS_BETWEEN = LINKS_SECONDS_BETWEEN
LINKS_ALLOW_PRIVATE = LINKS_ALLOW_PRIVATE

LOGGING = logging_to_console(LOG_LEVEL)
