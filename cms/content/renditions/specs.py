SPECS = {
    "thumb": "width-320",
    "card": "width-640",
    "large": "width-1280",
    "full": "max-2560x2560",
    "og": "fill-1200x630|format-jpeg",
}
"""Name in the public document → Wagtail's filter. `og` is what social networks fetch, not all of
which read other formats. `full` stands for the original, which is never shown itself: it carries
what the camera wrote into it (place, device, owner)."""

CROPPED = frozenset({"og"})
"""Shows a part of the image only, so it does not belong in a `srcset`."""
