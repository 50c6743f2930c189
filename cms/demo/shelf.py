"""What pages take from: pictures, files, workgroups and other pages, each by its name."""

from django.core.files.base import ContentFile
from wagtail.models import Page

from cms.content.models import File, PublicImage
from cms.demo.files import Download, downloads
from cms.demo.pictures.catalogue import Picture, catalogue
from plan.models import Workgroup


class Shelf:
    """Pictures and files are made when the shelf is; pages are put on it as they come to be."""

    def __init__(self) -> None:
        self._pictures = {name: _image(each) for name, each in catalogue().items()}
        self._files = {name: _file(each) for name, each in downloads().items()}
        self._pages: dict[str, int] = {}
        self.unresolved = False

    def picture(self, name: str) -> PublicImage:
        return self._pictures[name]

    def file(self, name: str) -> File:
        return self._files[name]

    def workgroup(self, name: str) -> Workgroup:
        return Workgroup.objects.get(name=name)

    def put(self, path: str, page: Page) -> None:
        self._pages[path] = page.pk

    def page_id(self, path: str) -> int | None:
        """None, and `unresolved` is set, if the page at `path` is yet to be made."""
        found = self._pages.get(path)
        self.unresolved = self.unresolved or found is None
        return found

    def page(self, path: str) -> Page:
        return Page.objects.get(pk=self._pages[path]).specific


def _image(picture: Picture) -> PublicImage:
    file = ContentFile(picture.drawn(), name=picture.filename)
    return PublicImage.objects.create(title=picture.title, description=picture.alt, file=file)


def _file(download: Download) -> File:
    file = ContentFile(download.content(), name=download.filename)
    return File.objects.create(title=download.title, file=file)
