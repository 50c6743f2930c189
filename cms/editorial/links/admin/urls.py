from django.urls import path

from cms.editorial.links.admin.revoke_view import revoke_link
from cms.editorial.links.admin.share_view import ShareView

app_name = "links"
urlpatterns = [
    path("<int:page_id>/", ShareView.as_view(), name="share"),
    path("<int:link_id>/revoke/", revoke_link, name="revoke"),
]
