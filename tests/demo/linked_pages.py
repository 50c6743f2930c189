from wagtail.blocks import StreamValue
from wagtail.models import Page


def linked_pages(body: StreamValue) -> list[Page | None]:
    """The pages that a body's lists of links and calls to action lead to; None: there is none."""
    found: list[Page | None] = []
    for block in body:
        if block.block_type == "link_list":
            found += [link["page"] for link in block.value["links"] if not link["url"]]
        if block.block_type == "call_to_action" and not block.value["link"]["url"]:
            found.append(block.value["link"]["page"])
    return found
