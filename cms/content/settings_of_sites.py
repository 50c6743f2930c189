"""Every site has its settings from the start: its navigation is a document, if an empty one."""

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate, post_save
from wagtail.models import Site

from cms.content.models import SiteSettings


def connect(app: AppConfig) -> None:
    post_migrate.connect(after_migrations, sender=app, dispatch_uid="settings_of_sites.migrated")
    post_save.connect(of_new_site, sender=Site, dispatch_uid="settings_of_sites.saved")


def after_migrations(using: str, **kwargs: Any) -> None:
    tables = connections[using].introspection.table_names()
    if {Site._meta.db_table, SiteSettings._meta.db_table} <= set(tables):
        for site in Site.objects.using(using).filter(sitesettings=None):
            SiteSettings.objects.using(using).create(site=site)


def of_new_site(instance: Site, created: bool, raw: bool, using: str, **kwargs: Any) -> None:
    if created and not raw:
        SiteSettings.objects.using(using).get_or_create(site=instance)
