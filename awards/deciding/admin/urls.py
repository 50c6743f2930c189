from django.urls import path

from awards.deciding.admin.views import AnnounceView, EntryAdminView, ProfileView

app_name = "award_deciding"

urlpatterns = [
    path("<int:year>/announce/", AnnounceView.as_view(), name="announce"),
    path("<int:year>/<str:reference>/", EntryAdminView.as_view(), name="entry"),
    path("<int:year>/<str:reference>/profile/", ProfileView.as_view(), name="profile"),
]
