"""Uploaded images, served with respect for the privacy of their collection.

Behind a CDN or an S3 bucket this view is not used; on one machine it is what stands between an image
in a private collection and whoever knows or guesses its address. Files to download are never served
from here: Wagtail's own view asks for their collection's privacy.
"""

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control
from django.views.static import serve
from wagtail.models import Collection, CollectionViewRestriction

from cms.content.models import PublicImage, Rendition

A_DAY = 86_400


def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """The image at `path`; 404 for what is no image, or private to this visitor."""
    collection = collection_of(path)
    if collection is None or not may_see(request, collection):
        raise Http404("There is no such image.")
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    if restrictions(collection).exists():
        patch_cache_control(response, private=True, no_store=True)
    else:
        patch_cache_control(response, public=True, max_age=A_DAY)
    return response


def collection_of(path: str) -> Collection | None:
    image = PublicImage.objects.filter(file=path).select_related("collection").first()
    if image:
        return image.collection
    renditions = Rendition.objects.filter(file=path).select_related("image__collection")
    rendition = renditions.first()
    return rendition.image.collection if rendition else None


def restrictions(collection: Collection) -> QuerySet[CollectionViewRestriction]:
    above = collection.get_ancestors(inclusive=True)
    return CollectionViewRestriction.objects.filter(collection__in=above)


def may_see(request: HttpRequest, collection: Collection) -> bool:
    """Those who work in the admin see every image; others what the restrictions let them."""
    if request.user.has_perm("wagtailadmin.access_admin"):
        return True
    return all(restriction.accept_request(request) for restriction in restrictions(collection))
