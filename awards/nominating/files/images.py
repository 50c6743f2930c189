"""Pictures are made anew: what a camera wrote into them, and what hides behind them, stays out."""

import warnings
from io import BytesIO
from typing import Any

from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from awards.nominating.choices import FileKind
from awards.nominating.files.refusal import Unacceptable

LONGEST_SIDE = 4000
MOST_PIXELS = 30_000_000
"""To be held in memory at once; a JPEG is read smaller than it is."""
MODES = {FileKind.PNG: ("1", "L", "LA", "RGB", "RGBA"), FileKind.JPEG: ("L", "RGB")}


def made_anew(data: bytes, kind: FileKind) -> bytes:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _drawn(data, kind)
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, Image.DecompressionBombError):
        raise Unacceptable(_("The picture cannot be read: save it anew, and send that.")) from None
    except Image.DecompressionBombWarning:
        raise Unacceptable(_("The picture has too many pixels: send a smaller one.")) from None


def _drawn(data: bytes, kind: FileKind) -> bytes:
    into = BytesIO()
    with Image.open(BytesIO(data), formats=[kind.name]) as opened:
        opened.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
        if opened.width * opened.height > MOST_PIXELS:
            raise Unacceptable(_("The picture has too many pixels: send a smaller one."))
        opened.load()
        picture: Any = ImageOps.exif_transpose(opened)
        picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        if picture.mode not in MODES[kind]:
            picture = picture.convert("RGBA" if "transparency" in picture.info else "RGB")
        bare = picture.copy()
        bare.info = {}
        bare.save(into, kind.name, quality=88)
    return into.getvalue()
