"""Word documents (.docx): mammoth makes HTML of their headings, lists and tables, which we read."""

import re
from io import BytesIO
from typing import Any

import mammoth

from plan.importing.errors import UnreadableFile
from plan.importing.reading.decoding import CONTROL, INVISIBLE
from plan.importing.reading.html import read_html
from plan.importing.reading.source import Source
from plan.importing.reading.word_package import HOW_TO_SAVE, require_word_package

STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
"""
END_OF_BLOCK = re.compile(r"</(?:p|li|tr|h[1-6])>")


def read_docx(name: str, data: bytes) -> Source:
    """Each paragraph, item and row of the document counts as a line."""
    require_word_package(name, data)
    try:
        html = mammoth.convert_to_html(
            BytesIO(data), style_map=STYLES, convert_image=mammoth.images.img_element(_picture)
        ).value
    except RecursionError as error:
        raise UnreadableFile(f"{name} is nested too deeply to be a page. {HOW_TO_SAVE}") from error
    except Exception as error:
        raise UnreadableFile(f"{name} is damaged: it cannot be read. {HOW_TO_SAVE}") from error
    text = INVISIBLE.sub("", CONTROL.sub("", END_OF_BLOCK.sub(r"\g<0>\n", html)))
    return read_html(text)


def _picture(image: Any) -> dict[str, str]:
    """Named in the report, and not taken along: pictures have a library of their own."""
    return {"alt": image.alt_text or "picture", "src": ""}
