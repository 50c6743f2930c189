from django.urls import path

from cms.delivery.preview import released_site, site

app_name = "preview"

urlpatterns = [
    path("", site.enter, name="enter"),
    path("<uuid:id>/", site.draft, name="draft"),
    path("release/<uuid:id>/", released_site.released, name="release"),
    path("release/<uuid:id>/<path:path>", released_site.released, name="released"),
]
