from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.db.models.signals import post_migrate


class EditorialConfig(AppConfig):
    name = "cms.editorial"
    label = "editorial"
    verbose_name = "Editorial workflow"

    def ready(self) -> None:
        from cms.editorial import (
            switched_off,
            system_checks,  # noqa: F401
            withdrawals,
        )
        from cms.editorial.admin import unscheduling
        from cms.editorial.audit import exports, flags, permissions, report, reviews, stages
        from cms.editorial.dashboard.registration import register_panels
        from cms.editorial.freshness import signals as freshness
        from cms.editorial.leaving import belongings, held
        from cms.editorial.leaving import signals as leaving
        from cms.editorial.machines import fields
        from cms.editorial.roles.matrix import everywhere, pages
        from cms.editorial.roles.matrix.registry import Part, register_verbs
        from cms.editorial.signals import connect
        from cms.editorial.translating import below

        connect()
        freshness.connect()
        exports.guard()
        report.widen()
        permissions.connect()
        flags.connect()
        stages.connect()
        reviews.connect()
        withdrawals.connect()
        leaving.connect()
        belongings.register(held.Locks(), held.ReviewLinks(), held.Tokens())
        unscheduling.connect()
        switched_off.connect()
        below.connect()
        if settings.MACHINES_MAY_WRITE:
            fields.open_fields()
        post_migrate.connect(synchronise_roles, dispatch_uid="editorial.roles")
        register_panels()
        register_verbs(Part.PAGES, pages.verbs)
        register_verbs(Part.PUBLIC, everywhere.public)
        register_verbs(Part.ADMINISTRATION, everywhere.administration)


def synchronise_roles(app_config: AppConfig, **kwargs: Any) -> None:
    """Once per `migrate`, after the last app that has models."""
    with_models = [config for config in apps.get_app_configs() if config.models_module]
    if app_config.name == with_models[-1].name:
        from cms.editorial.roles.synchronise import synchronise

        synchronise()
