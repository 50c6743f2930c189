"""The suite: the same product on a throw-away database, with mails in memory."""

import tempfile
from pathlib import Path

from cms.settings.dev import *

DATA_DIR = Path(tempfile.mkdtemp(prefix="cms-test-"))
MEDIA_ROOT = DATA_DIR / "media"
STATIC_ROOT = DATA_DIR / "static"
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
