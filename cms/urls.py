from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
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
    path("admin/", include(admin_urls)),
    path("documents/", include(document_urls)),
    path("media/<path:path>", media),
    path("badge/", include("awards.badge.urls")),
    path("", include("home.machine_urls")),
    *i18n_patterns(
        path("review/", include("cms.editorial.links.urls")),
        path("judging/", include("awards.judging.urls")),
        path("nominate/", include("awards.nominating.urls")),
        path("input/", include("plan.input.urls")),
        path("", include("home.urls")),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
