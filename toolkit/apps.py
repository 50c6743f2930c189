from django.apps import AppConfig


class ToolkitConfig(AppConfig):
    name = "toolkit"

    def ready(self) -> None:
        from cms.editorial.roles.matrix.sections import register_section
        from toolkit import documents
        from toolkit.models import ToolkitIndexPage

        documents.register()
        register_section(ToolkitIndexPage)
