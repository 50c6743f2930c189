"""Uploaded images, served with respect for the privacy of their collection.

On one machine this view is what stands between an image in a private collection and whoever knows
or guesses its address. Originals are for those who work in the admin: they carry what the camera
wrote into them, which renditions do not. Files to download are never served from here: Wagtail's
own view asks for their collection's privacy. Behind a CDN or an S3 bucket this view is not used:
let it serve `images/`, the renditions, and not `original_images/`.
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
    """The image at `path`; 404 for what is no image, or not for this visitor."""
    original = PublicImage.objects.filter(file=path).select_related("collection").first()
    image = original or image_of_rendition(path)
    if image is None or not may_see(request, image, bool(original)):
        raise Http404("There is no such image.")
    response = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    if original or restrictions(image.collection).exists():
        patch_cache_control(response, private=True, no_store=True)
    else:
        patch_cache_control(response, public=True, max_age=A_DAY)
    return response


def image_of_rendition(path: str) -> PublicImage | None:
    renditions = Rendition.objects.filter(file=path).select_related("image__collection")
    rendition = renditions.first()
    return rendition.image if rendition else None


def restrictions(collection: Collection) -> QuerySet[CollectionViewRestriction]:
    above = collection.get_ancestors(inclusive=True)
    return CollectionViewRestriction.objects.filter(collection__in=above)


def may_see(request: HttpRequest, image: PublicImage, is_original: bool) -> bool:
    """Those who work in the admin see everything; others renditions that no restriction keeps."""
    if request.user.has_perm("wagtailadmin.access_admin"):
        return True
    asked = restrictions(image.collection)
    return not is_original and all(one.accept_request(request) for one in asked)
