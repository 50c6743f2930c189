from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString


def icon_markup(name: str) -> SafeString:
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("site/icons.svg"),
        name,
    )
