from django.apps import AppConfig


class ContentConfig(AppConfig):
    name = "cms.content"
    label = "content"
    verbose_name = "Content"

    def ready(self) -> None:
        from cms.content import (
            file_permissions,
            provenance,
            roles,
            root_paths,
            settings_of_sites,
        )
        from cms.content.checks.registration import register_checks
        from cms.content.documents import registration
        from cms.content.links import uses
        from cms.content.reasons import connecting
        from cms.content.renditions import on_save
        from cms.editorial.roles.matrix.registry import Part, register_verbs

        registration.register()
        register_checks()
        uses.connect()
        on_save.connect()
        provenance.connect()
        file_permissions.register()
        settings_of_sites.connect(self)
        root_paths.connect()
        connecting.connect()
        register_verbs(Part.PUBLIC, roles.verbs)
