from wagtail.models import Page

from cms.editorial.consent import wanting
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.releases.embargo import membership


def outcome(page: Page, state: GatedTaskState) -> str:
    """What became of a page by a verdict on `state`, told to whoever gave it."""
    page = Page.objects.get(pk=page.pk).specific
    title = page.get_admin_display_title()
    if page.current_workflow_task_state == state:
        return f"You have approved “{title}”. It still lacks {wanting(state)}."
    if stage := page.current_workflow_task:
        return f"“{title}” is approved and goes on to “{stage.name}”."
    if page.current_workflow_state:
        return f"“{title}” goes back to its authors, who get your comment by mail."
    if kept := membership(page):
        return f"“{title}” is approved and waits for the release “{kept.release}”."
    if page.approved_schedule:
        return f"“{title}” is approved and scheduled."
    return f"“{title}” is approved and live."
