"""`manage.py demo`: fills an empty site once, keeps what is there, and only where it may."""

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from pytest_django import Settings
from wagtail.models import Site

from awards.models import County
from cms.settings import base
from home.models import HomePage


def test_settings_that_are_not_for_demonstration_refuse(db: None, settings: Settings) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match=r"cms\.settings\.dev"):
        call_command("demo")
    assert not User.objects.exists()


def test_production_does_not_know_the_demonstration() -> None:
    assert "cms.demo" not in base.INSTALLED_APPS
    assert base.DEMO is False


def test_a_database_with_one_of_the_accounts_is_refused(db: None) -> None:
    User.objects.create_user("editor")
    with pytest.raises(CommandError, match="editor"):
        call_command("demo")
    assert not HomePage.objects.exists()


def test_what_fails_halfway_leaves_nothing_behind(db: None) -> None:
    County.objects.create(name="Hollin County", slug="hollin")
    with pytest.raises(CommandError, match="empty database"):
        call_command("demo")
    assert not User.objects.exists()
    assert not HomePage.objects.exists()
    assert Site.objects.get().root_page.title.startswith("Welcome")
