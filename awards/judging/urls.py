from django.urls import path

from awards.judging.screen import EntriesView, EntryView

app_name = "judging"
MINE, ENTRY = "mine/<int:year>/", "entries/<str:reference>/"

urlpatterns = [
    path(MINE, EntriesView.as_view(), name="my_entries"),
    path(f"{MINE}{ENTRY}", EntryView.as_view(), name="my_entry"),
    path("<str:token>/", EntriesView.as_view(), name="entries"),
    path(f"<str:token>/{ENTRY}", EntryView.as_view(), name="entry"),
]
