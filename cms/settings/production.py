"""Production: refuses to start without what it needs, and says which."""

from django.core.exceptions import ImproperlyConfigured

from cms.settings.base import *
from cms.settings.environment import (
    ALLOWED_HOSTS,
    BASE_URL,
    DATABASE_URL,
    EMAIL_FROM,
    EMAIL_URL,
    REDIS_URL,
    SECRET_KEY,
    SECURE_SSL_REDIRECT,
    env,
)

_required = {
    "SECRET_KEY": SECRET_KEY,
    "ALLOWED_HOSTS": ALLOWED_HOSTS,
    "BASE_URL": BASE_URL,
    "DATABASE_URL": DATABASE_URL,
    "REDIS_URL": REDIS_URL,
    "EMAIL_URL": EMAIL_URL,
    "EMAIL_FROM": EMAIL_FROM,
}
if _missing := [name for name, value in _required.items() if not value]:
    raise ImproperlyConfigured(
        "Production does not start without these environment variables: " + ", ".join(_missing)
    )

DEBUG = False
SECRET_KEY = SECRET_KEY
ALLOWED_HOSTS = ALLOWED_HOSTS
WAGTAILADMIN_BASE_URL = BASE_URL
DEFAULT_FROM_EMAIL = EMAIL_FROM
vars().update(env.email_url_config(EMAIL_URL))

CACHES = {
    "default": {
        "BACKEND": "cms.settings.redis_cache.KeptRedisCache",
        "LOCATION": REDIS_URL,
        "OPTIONS": {"socket_connect_timeout": 1, "socket_timeout": 1},
    }
}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

SECURE_SSL_REDIRECT = SECURE_SSL_REDIRECT
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
CSRF_TRUSTED_ORIGINS = [BASE_URL]

SILENCED_SYSTEM_CHECKS = [
    "security.W019",  # the admin shows previews of our own pages in frames: SAMEORIGIN, not DENY
]
