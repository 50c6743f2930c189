from wagtail.models import Page

from cms.editorial.permissions import GatedPagePermissionTester


class ProgressPermissionTester(GatedPagePermissionTester):
    """What has been published can be read in the editor, and withdrawn; its lock does the rest."""

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return not self.page.first_published_at and super().can_delete(ignore_bulk)

    def can_move(self) -> bool:
        return False

    def can_move_to(self, destination: Page) -> bool:
        return False

    def can_submit_for_moderation(self) -> bool:
        return not self.page.first_published_at and super().can_submit_for_moderation()
