from typing import Any

from django import template

from cms.editorial.admin.ending_form import EndingForm

register = template.Library()


@register.simple_tag(takes_context=True)
def ending_form(context: dict[str, Any]) -> EndingForm:
    """What was filled in, if something is wrong with it; else an empty form."""
    return context.get("ending") or EndingForm()
