from django.apps import AppConfig


class ToolkitConfig(AppConfig):
    name = "toolkit"

    def ready(self) -> None:
        from toolkit import documents

        documents.register()
