"""A token comes in the Authorization header, to routes of its own. It is refused on every other."""

from django.http import HttpRequest

from cms.delivery.place import PREFIX
from cms.delivery.preview.signing import TOKEN
from cms.delivery.problems import Unauthorized

PREVIEW = f"{PREFIX}preview"
BELOW = f"{PREVIEW}/"
"""What a token for a release opens: the API, as it would be."""


def bearer(request: HttpRequest) -> str | None:
    """What stands behind “Bearer” in the Authorization header; none if there is no such thing."""
    scheme, _, credentials = request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
    return credentials.strip() or None if scheme.lower() == "bearer" else None


def is_of_previews(request: HttpRequest) -> bool:
    """Whether what it bears is a preview token, if anything."""
    return request.path_info == PREVIEW or request.path_info.startswith(BELOW)


def refuse_elsewhere(request: HttpRequest) -> None:
    """Raises Unauthorized for a preview token on a route other than those of previews."""
    if is_of_previews(request) or request.method == "OPTIONS":
        return
    if (bearer(request) or "").startswith(TOKEN):
        raise Unauthorized(f"A preview token opens {PREVIEW} and nothing else.")
