from django.urls import path

from cms.delivery.preview import site

app_name = "preview"

urlpatterns = [
    path("", site.enter, name="enter"),
    path("<uuid:id>/", site.draft, name="draft"),
]
