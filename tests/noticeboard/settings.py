"""The project with one page type more: the one that docs/add-a-page-type.md adds."""

from cms.settings.test import *  # noqa: F403
from cms.settings.test import INSTALLED_APPS

INSTALLED_APPS = ["tests.noticeboard", *INSTALLED_APPS]
MIGRATION_MODULES = {"noticeboard": "noticeboard_migrations"}
