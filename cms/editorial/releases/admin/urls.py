from django.urls import path

from cms.editorial.releases.admin.add_page import AddPageView
from cms.editorial.releases.admin.calendar_view import CalendarView
from cms.editorial.releases.admin.index import ReleasesView
from cms.editorial.releases.admin.name import CreateReleaseView, EditReleaseView
from cms.editorial.releases.admin.release import ReleaseView
from cms.editorial.releases.admin.verbs import (
    DiscardView,
    PublishView,
    RemoveView,
    RollBackView,
    ScheduleView,
    UnscheduleView,
)

app_name = "releases"
urlpatterns = [
    path("", ReleasesView.as_view(), name="index"),
    path("results/", ReleasesView.as_view(results_only=True), name="index_results"),
    path("calendar/", CalendarView.as_view(), name="calendar"),
    path("new/", CreateReleaseView.as_view(), name="create"),
    path("page/<int:page_id>/", AddPageView.as_view(), name="add_page"),
    path("<int:release_id>/", ReleaseView.as_view(), name="release"),
    path("<int:release_id>/edit/", EditReleaseView.as_view(), name="edit"),
    path("<int:release_id>/publish/", PublishView.as_view(), name="publish"),
    path("<int:release_id>/schedule/", ScheduleView.as_view(), name="schedule"),
    path("<int:release_id>/unschedule/", UnscheduleView.as_view(), name="unschedule"),
    path("<int:release_id>/roll-back/", RollBackView.as_view(), name="roll_back"),
    path("<int:release_id>/discard/", DiscardView.as_view(), name="discard"),
    path("<int:release_id>/remove/<int:member_id>/", RemoveView.as_view(), name="remove"),
]
