from typing import Any

from wagtail.admin.panels import HelpPanel


class SpamPanel(HelpPanel):
    """Its points against it, each with its reason; only where there are any."""

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self) -> bool:
            return super().is_shown() and bool(self.instance.spam_reasons)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"said": self.instance}
