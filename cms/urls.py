from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from cms.content.media import media

urlpatterns = [
    path("api/v1/", include("cms.delivery.urls")),
    path("-/preview/", include("cms.delivery.preview.urls")),
    path("admin/", include(admin_urls)),
    path("documents/", include(document_urls)),
    path("media/<path:path>", media),
    path("", include("home.urls")),
    path("", include(wagtail_urls)),
]
