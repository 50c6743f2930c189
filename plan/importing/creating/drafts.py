from django.contrib.auth.models import User

from plan.importing.creating.filling import Filling
from plan.importing.creating.placing import proposed_number, require_may_edit
from plan.importing.recognising import StrategyOutline
from plan.models import PlanPage, StrategyPage


class Drafts:
    """Writes outlines as drafts, onto the pages that an earlier import made where there are any.

    Drafts are not validated: what is missing is the editor's to add, and the checks at submission
    say what it is.
    """

    def __init__(self, user: User, filling: Filling, former: list[StrategyPage]) -> None:
        self._user = user
        self._filling = filling
        self._former = list(former)
        self.written: list[StrategyPage] = []

    def write(self, outlines: list[StrategyOutline], parent: PlanPage | StrategyPage) -> None:
        """Each with those below it, in the order of the file."""
        for outline in outlines:
            page = self._take_former(outline)
            page = self._update(page, outline) if page else self._create(parent, outline)
            self.written.append(page)
            self.write(outline.children, page)

    def _create(self, parent: PlanPage | StrategyPage, outline: StrategyOutline) -> StrategyPage:
        number = outline.number.value if outline.number else proposed_number(parent)
        page = StrategyPage(number=number, live=False, owner=self._user)
        self._filling.fill(page, outline)
        parent.add_child(instance=page)
        page.save_revision(user=self._user, log_action=True, clean=False)
        return page

    def _update(self, page: StrategyPage, outline: StrategyOutline) -> StrategyPage:
        """A new draft revision; of a page that is not live the row too, as the editor does it."""
        require_may_edit(self._user, page)
        draft = page.get_latest_revision_as_object()
        draft.number = outline.number.value if outline.number else draft.number
        self._filling.fill(draft, outline)
        draft.minimal_clean()
        if not draft.live:
            draft.save()
        draft.save_revision(user=self._user, log_action=True, clean=False)
        return draft

    def _take_former(self, outline: StrategyOutline) -> StrategyPage | None:
        """The page with the same number; without numbers, the next one."""
        number = outline.number.value if outline.number else ""
        for page in self._former:
            if page.number == number or not number:
                self._former.remove(page)
                return page
        return None
