"""A body with every block of the vocabulary."""

import json
from typing import Any

from wagtail.models import Page

from cms.content.models import File, PublicImage


def every_block(image: PublicImage, file: File, page: Page) -> str:
    """As JSON, the form in which a StreamField is stored."""
    link = {"label": "To the front page", "page": page.pk, "file": None, "url": ""}
    table = {
        "columns": [{"type": "text", "heading": "Item"}, {"type": "number", "heading": "Amount"}],
        "rows": [{"values": ["Fee", 540]}, {"values": ["Rest", None]}],
    }
    values: list[tuple[str, Any]] = [
        ("heading", {"text": "A section", "level": "h2"}),
        ("paragraph", "<p>A paragraph.</p>"),
        ("list", {"style": "numbers", "items": ["<p>First item</p>"]}),
        ("list", {"style": "bullets", "items": ["<p>Loose item</p>"]}),
        ("quote", {"text": "A quote.", "speaker": "Somebody", "role": "Owner"}),
        ("callout", {"tone": "tip", "heading": "A callout", "text": "<p>Do it.</p>"}),
        ("accordion", {"items": [{"heading": "Unfold", "text": "<p>Inside.</p>"}]}),
        ("statistic", {"figure": "3 in 5", "measures": "jobs", "source": "A study"}),
        ("table", {"caption": "Costs", "table": table}),
        ("image", {"image": {"image": image.pk, "alt_text": "A bridge"}, "caption": "Built"}),
        ("document", {"file": file.pk, "description": "Fill it in."}),
        ("embed", {"url": "https://www.video.example.org/1", "title": "A video"}),
        ("link_list", {"heading": "Links", "links": [link]}),
        ("call_to_action", {"heading": "Begin", "text": "Now.", "link": link}),
    ]
    return json.dumps([{"type": kind, "value": value} for kind, value in values])
