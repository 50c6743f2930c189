from typing import Any

from django import template
from django.contrib.auth.models import User

from cms.editorial.leaving.outlook import outlook

register = template.Library()


@register.inclusion_tag("editorial/leaving/outlook.html")
def if_closed(person: User) -> dict[str, Any]:
    """What becomes of a person's work if the account is closed."""
    return {"person": person, "sentences": outlook(person)}
