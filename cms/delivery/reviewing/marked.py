from bs4 import BeautifulSoup
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from wagtail.models import Page, Revision

from cms.delivery.differences.budget import Budget
from cms.delivery.reviewing.marking import Marking
from cms.delivery.reviewing.pieces import main_of
from cms.delivery.reviewing.rendering import rendered

PARSER = "html.parser"
TOO_MUCH = (
    "Too much is different to compare all of it word by word: "
    "some of what is marked as new may have stood here before."
)


def marked(request: HttpRequest, page: Page, revision: Revision) -> HttpResponse:
    """A text that was never public has no marks: all of it is new."""
    draft = BeautifulSoup(rendered(request, revision.as_object()), PARSER)
    if page.live:
        _mark(BeautifulSoup(rendered(request, page), PARSER), draft)
    return HttpResponse(str(draft))


def _mark(public: BeautifulSoup, draft: BeautifulSoup) -> None:
    budget = Budget()
    Marking(public, draft, budget).mark()
    if draft.head:
        styles = {"rel": "stylesheet", "href": static("editorial/marks.css")}
        draft.head.append(draft.new_tag("link", attrs=styles))
    if budget.exhausted:
        note = draft.new_tag("p", attrs={"class": "marks-note"}, string=TOO_MUCH)
        main_of(draft).insert(0, note)
