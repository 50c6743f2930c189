from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.views.generic import IndexView
from wagtail.admin.widgets.button import HeaderButton


class KeysView(IndexView):
    """All keys, with the way to what is read by all together."""

    @cached_property
    def header_buttons(self) -> list[Any]:
        address = reverse("delivery_keys:reads")
        usage = HeaderButton("Usage", url=address, icon_name="history", priority=20)
        return [*super().header_buttons, usage]
