from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def site_name() -> str:
    """What the product is called here: `SITE_NAME` of the environment."""
    return str(settings.WAGTAIL_SITE_NAME)
