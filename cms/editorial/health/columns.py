from typing import Any
from urllib.parse import quote

from django.urls import reverse
from wagtail.admin.ui.tables import StatusTagColumn

from cms.editorial.choices import Severity
from cms.editorial.models.page_health import KeptFinding


class SeverityColumn(StatusTagColumn):
    def get_value(self, instance: KeptFinding) -> Any:
        return Severity(instance.severity).label


def address_of(found: KeptFinding) -> str:
    """The place in the editor."""
    address = reverse("wagtailadmin_pages:edit", args=[found.health.page_id])
    return f"{address}#finding={quote(found.anchor)}" if found.anchor else address
