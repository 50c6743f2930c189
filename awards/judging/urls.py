from django.urls import path

from awards.judging.screen import EntriesView, EntryView, FileView
from cms.content import row_ids  # noqa: F401 (registers `row`)
from cms.editorial.links.by_link import opened_by_link

app_name = "judging"
MINE, ENTRY = "mine/<row:year>/", "entries/<str:reference>/"
FILE = f"{ENTRY}files/<row:pk>/"

urlpatterns = [
    path(MINE, EntriesView.as_view(), name="my_entries"),
    path(f"{MINE}{ENTRY}", EntryView.as_view(), name="my_entry"),
    path(f"{MINE}{FILE}", FileView.as_view(), name="my_file"),
    path("<str:token>/", opened_by_link(EntriesView.as_view()), name="entries"),
    path(f"<str:token>/{ENTRY}", opened_by_link(EntryView.as_view()), name="entry"),
    path(f"<str:token>/{FILE}", opened_by_link(FileView.as_view()), name="file"),
]
