from django.apps import AppConfig


class ToolkitConfig(AppConfig):
    name = "toolkit"

    def ready(self) -> None:
        from cms.content.reasons import public
        from cms.editorial.roles.matrix.sections import register_section
        from toolkit import documents
        from toolkit.models import ToolkitIndexPage, Topic

        documents.register()
        public.register(Topic)
        register_section(ToolkitIndexPage)
