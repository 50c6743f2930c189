"""The product as it is developed with, and one address more, by which a test publishes."""

from cms.settings.dev import *  # noqa: F403

ROOT_URLCONF = "tests.operations.kills.publishing"
