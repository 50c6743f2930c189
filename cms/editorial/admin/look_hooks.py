from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks


@hooks.register("insert_global_admin_css")
def look() -> str:
    """What Wagtail tells apart by color alone, shows too pale in the dark, or cuts off."""
    return format_html('<link rel="stylesheet" href="{}">', static("editorial/look.css"))
