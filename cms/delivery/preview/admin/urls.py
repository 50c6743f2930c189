from django.urls import path

from cms.delivery.preview.admin import revoking
from cms.delivery.preview.admin.all_links import AllLinksView
from cms.delivery.preview.admin.page_links import PageLinksView
from cms.delivery.preview.admin.release_links import ReleaseLinksView, look_at_release

app_name = "preview_links"

urlpatterns = [
    path("", AllLinksView.as_view(), name="all"),
    path("page/<int:page_id>/", PageLinksView.as_view(), name="page"),
    path("page/<int:page_id>/revoke/", revoking.revoke_of_page, name="revoke_page"),
    path("release/<int:release_id>/", ReleaseLinksView.as_view(), name="release"),
    path("release/<int:release_id>/look/", look_at_release, name="look_at_release"),
    path("release/<int:release_id>/revoke/", revoking.revoke_of_release, name="revoke_release"),
    path("person/<int:user_id>/revoke/", revoking.revoke_of_person, name="revoke_person"),
    path("<uuid:id>/revoke/", revoking.revoke_one, name="revoke"),
]
