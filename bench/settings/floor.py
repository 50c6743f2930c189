"""What this server can do with Django at all: no middleware, no database, fixed bytes."""

from cms.settings.production import *

INSTALLED_APPS: list[str] = []
MIDDLEWARE: list[str] = []
DATABASES: dict[str, object] = {}
ROOT_URLCONF = "bench.floor"
