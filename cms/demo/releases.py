"""A release of the demonstration: newer texts of public pages, approved, wait for one morning."""

from django.contrib.auth.models import User

from cms.demo.dates import morning_in
from cms.demo.review import approve_all, publisher, submit_with_reasons
from cms.demo.shelf import Shelf
from cms.demo.source import Entry, read
from cms.editorial.models.release import Release
from cms.editorial.releases.add import add
from cms.editorial.releases.create import create
from cms.editorial.releases.schedule import schedule


def prepare(shelf: Shelf) -> None:
    told = read("release")
    release = create(User.objects.get(username="editor"), told["name"], told["note"])
    for entry in told["pages"]:
        _put_in(release, entry, shelf)
    schedule(release, publisher(), morning_in(told["in_days"]))


def _put_in(release: Release, entry: Entry, shelf: Shelf) -> None:
    """It is in the release before it is approved: so the approval waits, and publishes nothing."""
    editor, page = User.objects.get(username="editor"), shelf.page(entry["path"])
    for name in entry.keys() - {"path"}:
        setattr(page, name, entry[name])
    page.save_revision(user=editor)
    add(release, page, editor)
    approve_all(page, submit_with_reasons(page).workflow.tasks.count())
