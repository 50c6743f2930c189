from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"

    def ready(self) -> None:
        from cms.editorial.roles.matrix.sections import register_section
        from home import documents
        from home.models import HomePage

        documents.register()
        register_section(HomePage)
