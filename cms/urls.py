from django.conf import settings
from django.urls import URLResolver, include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from cms.content.media import media

machines: list[URLResolver] = []
if settings.MACHINES_MAY_WRITE:
    from cms.editorial.machines import urls as behind_the_door

    door = (behind_the_door.urlpatterns, behind_the_door.app_name)
    machines = [path("api/v3/", include(door, namespace=behind_the_door.namespace))]

urlpatterns = [
    *machines,
    path("api/v1/", include("cms.delivery.urls")),
    path("-/preview/", include("cms.delivery.preview.urls")),
    path("review/", include("cms.editorial.links.urls")),
    path("admin/", include(admin_urls)),
    path("documents/", include(document_urls)),
    path("media/<path:path>", media),
    path("input/", include("plan.input.urls")),
    path("badge/", include("awards.badge.urls")),
    path("judging/", include("awards.judging.urls")),
    path("nominate/", include("awards.nominating.urls")),
    path("", include("home.urls")),
    path("", include(wagtail_urls)),
]
