"""JSON Schema in words."""

from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

Schema = dict[str, Any]

FORMATS = {
    "uuid": "UUID",
    "date-time": "time (RFC 3339)",
    "date": "date",
    "uri": "URL",
    "email": "mail address",
}
TYPES = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "object": "object",
    "null": "null",
}


def spelled(schema: Schema) -> SafeString:
    """What a value of this schema is, with links to the schemas that it names."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return format_html('<a href="#schema-{}">{}</a>', name, name)
    if choices := schema.get("enum"):
        return format_html_join(" or ", "<code>{}</code>", ((choice,) for choice in choices))
    if "const" in schema:
        return format_html("<code>{}</code>", schema["const"])
    for several in ("anyOf", "oneOf", "allOf"):
        if several in schema:
            return alternatives(schema[several])
    if schema.get("type") == "array":
        return format_html("list of {}", spelled(schema.get("items", {})))
    if isinstance(values := schema.get("additionalProperties"), dict):
        return format_html("object of {}", spelled(values))
    return format_html("{}", FORMATS.get(schema.get("format", "")) or plain(schema))


def marked(text: str) -> SafeString:
    """A description, in which backticks mark code."""
    parts = text.split("`")
    tags = (("<code>{}</code>" if at % 2 else "{}", part) for at, part in enumerate(parts))
    return mark_safe("".join(format_html(tag, part) for tag, part in tags))


def alternatives(schemas: list[Schema]) -> SafeString:
    return format_html_join(" or ", "{}", ((spelled(one),) for one in schemas))


def plain(schema: Schema) -> str:
    return TYPES.get(schema.get("type", ""), "any value")
