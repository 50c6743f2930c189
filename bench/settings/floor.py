"""What this server can do with Django at all: no middleware, no apps, fixed bytes."""

from cms.settings.production import *

INSTALLED_APPS: list[str] = []
MIDDLEWARE: list[str] = []
ROOT_URLCONF = "bench.floor"
