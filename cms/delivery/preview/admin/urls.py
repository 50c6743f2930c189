from django.urls import path

from cms.delivery.preview.admin import revoking
from cms.delivery.preview.admin.all_links import AllLinksView
from cms.delivery.preview.admin.page_links import PageLinksView

app_name = "preview_links"

urlpatterns = [
    path("", AllLinksView.as_view(), name="all"),
    path("page/<int:page_id>/", PageLinksView.as_view(), name="page"),
    path("page/<int:page_id>/revoke/", revoking.revoke_of_page, name="revoke_page"),
    path("person/<int:user_id>/revoke/", revoking.revoke_of_person, name="revoke_person"),
    path("<uuid:id>/revoke/", revoking.revoke_one, name="revoke"),
]
