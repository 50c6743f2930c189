"""Who may do what to a page. Publishing is nobody's permission; it is what a review ends in.

What changes the public tree without a text to review (move, reorder, unpublish, restrict, delete)
belongs to publishers: whoever holds Wagtail's "publish" permission on the section by a group.
Superusers are not exempt: they have it only if a group gives it to them.
"""

from functools import cached_property

from wagtail.models import GroupPagePermission, Page, PagePermissionTester


class GatedPagePermissionTester(PagePermissionTester):
    """Deviations from Wagtail: each method here, and being a superuser opens none of them."""

    @cached_property
    def is_publisher(self) -> bool:
        """True if one of the user's groups may publish in this section."""
        user = self.user
        if not user.is_active or user.is_anonymous:
            return False
        if not user.is_superuser:
            return "publish" in self.permissions
        held = GroupPagePermission.objects.filter(
            group__user=user, permission__codename="publish_page"
        )
        sections = held.values_list("page__path", flat=True)
        return any(self.page.path.startswith(path) for path in sections)

    def can_publish(self) -> bool:
        return False

    def can_publish_subpage(self) -> bool:
        return False

    def can_break_glass(self) -> bool:
        """May publish without approval, with a reason; the page is marked. No foreign lock."""
        is_draft = not self.page.live or self.page.has_unpublished_changes
        locked = self.page.locked and self.page_locked()
        return self.is_publisher and is_draft and not locked and not self.page_is_root

    def can_unpublish(self) -> bool:
        """A withdrawal waits for no lock and no review."""
        return self.is_publisher and self.page.live and not self.page_is_root

    def can_unschedule(self) -> bool:
        return self.is_publisher

    def can_set_view_restrictions(self) -> bool:
        return self.is_publisher

    def can_reorder_children(self) -> bool:
        return self.is_publisher

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        if self._shows_something() and not self.is_publisher:
            return False
        return super().can_delete(ignore_bulk)

    def can_move_to(self, destination: Page) -> bool:
        if not super().can_move_to(destination):
            return False
        return not self._shows_something() or (
            self.is_publisher and publishes_in(self, destination)
        )

    def can_lock(self) -> bool:
        return self.can_edit() and super().can_lock()

    def can_submit_for_moderation(self) -> bool:
        return self.can_edit() and super().can_submit_for_moderation()

    def _shows_something(self) -> bool:
        return self.page.get_descendants(inclusive=True).live().exists()


def publishes_in(tester: GatedPagePermissionTester, section: Page) -> bool:
    other = section.permissions_for_user(tester.user)
    return other.is_publisher if isinstance(other, GatedPagePermissionTester) else True
