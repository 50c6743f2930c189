"""Who may do what with a release."""

from django.contrib.auth.models import User
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.editorial.models.release import Release
from cms.editorial.refusals import NotAPublisher
from cms.editorial.releases.barring import why_not
from cms.editorial.releases.refusals import NotByYou


def works_on_pages(user: User) -> bool:
    """Whoever is shown the tree of pages."""
    policy = policy_registry.get_by_type(Page)
    works = ("add", "change", "publish", "lock")
    return bool(user.is_active and policy.user_has_any_permission(user, works))


sees_releases = works_on_pages


def prepares_releases(user: User) -> bool:
    policy = policy_registry.get_by_type(Page)
    return bool(user.is_active and policy.user_has_any_permission(user, ("add", "change")))


def is_publisher_of(release: Release, user: User) -> bool:
    """Of every page in it, by a group; and there is one."""
    if getattr(user, "api_token", None):
        return False
    kept = release.members.filter(page__isnull=False).values("page")
    pages = Page.objects.filter(pk__in=kept).specific(defer=True)
    testers = [page.permissions_for_user(user) for page in pages]
    return bool(testers) and all(tester.is_publisher for tester in testers)


def require_publisher(release: Release, user: User) -> None:
    if not is_publisher_of(release, user):
        raise NotAPublisher("It takes a publisher of every page of the release.")


def lets_live(release: Release, user: User) -> bool:
    """Whether this person may publish it, now or at a time."""
    return is_publisher_of(release, user) and not why_not(release, user)


def require_lets_live(release: Release, user: User) -> None:
    require_publisher(release, user)
    if told := why_not(release, user):
        raise NotByYou(told)
