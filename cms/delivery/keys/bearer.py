"""A key comes in the Authorization header. What comes there and is none is refused, never ignored:
a consumer whose key has stopped working shall not find out by its limit."""

from django.http import HttpRequest

from cms.delivery.keys.known import KnownKey, known_keys
from cms.delivery.keys.secret import digest_of, is_well_formed
from cms.delivery.preview.bearer import bearer, is_of_previews
from cms.delivery.problems import Unauthorized


def key_of(request: HttpRequest) -> KnownKey | None:
    """The key that a request bears; none where it bears nothing. Raises Unauthorized."""
    if "HTTP_AUTHORIZATION" not in request.META or is_of_previews(request):
        return None
    secret = bearer(request)
    if secret is None:
        raise Unauthorized("A key is sent as “Authorization: Bearer …”; reading needs none.")
    if not is_well_formed(secret):
        raise Unauthorized("This is no key of this API: it may have been cut off or mistyped.")
    return known_keys().find(digest_of(secret))
