from django.apps import AppConfig


class NoticeboardConfig(AppConfig):
    name = "tests.noticeboard"
    label = "noticeboard"

    def ready(self) -> None:
        from cms.ledger import registry
        from tests.noticeboard.documents import NoticeDocument

        registry.register(NoticeDocument)
