from django.urls import path

from awards.judging.screen import EntriesView, EntryView, FileView
from cms.content import row_ids  # noqa: F401 (registers `row`)

app_name = "judging"
MINE, ENTRY = "mine/<row:year>/", "entries/<str:reference>/"
FILE = f"{ENTRY}files/<row:pk>/"

urlpatterns = [
    path(MINE, EntriesView.as_view(), name="my_entries"),
    path(f"{MINE}{ENTRY}", EntryView.as_view(), name="my_entry"),
    path(f"{MINE}{FILE}", FileView.as_view(), name="my_file"),
    path("<str:token>/", EntriesView.as_view(), name="entries"),
    path(f"<str:token>/{ENTRY}", EntryView.as_view(), name="entry"),
    path(f"<str:token>/{FILE}", FileView.as_view(), name="file"),
]
