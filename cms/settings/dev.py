"""A newcomer's machine: SQLite, mails as files, demonstration content. Never for the public."""

from cms.settings.base import *
from cms.settings.base import DATA_DIR
from cms.settings.environment import PORT

DEBUG = False
WHITENOISE_USE_FINDERS = True
DEMO = True
MACHINES_MAY_WRITE = True
INSTALLED_APPS = ["cms.demo", *INSTALLED_APPS]
SECRET_KEY = "only-for-development-and-tests-" + "0" * 32
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
WAGTAILADMIN_BASE_URL = f"http://127.0.0.1:{PORT}"

EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = DATA_DIR / "mail"
DEFAULT_FROM_EMAIL = "cms@example.org"
