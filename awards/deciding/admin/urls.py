from django.urls import path

from awards.deciding.admin.views import AnnounceView, EntryAdminView, ProfileView
from cms.content import row_ids  # noqa: F401 (registers `row`)

app_name = "award_deciding"

urlpatterns = [
    path("<row:year>/announce/", AnnounceView.as_view(), name="announce"),
    path("<row:year>/<str:reference>/", EntryAdminView.as_view(), name="entry"),
    path("<row:year>/<str:reference>/profile/", ProfileView.as_view(), name="profile"),
]
