from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Page

from cms.editorial.authorship import authors
from cms.editorial.choices import Verb
from cms.editorial.freshness.people import lead
from cms.editorial.models.decision import Decision
from cms.editorial.models.release import Release
from cms.editorial.models.release_member import ReleaseMember


def people_of(release: Release) -> QuerySet[User]:
    """Who made, scheduled or filled it, who wrote, submitted or approved a page for it, and the
    publishers."""
    own = {release.created_by_id, release.scheduled_by_id, release.published_by_id}
    filled = set(release.members.values_list("added_by_id", flat=True))
    pages = release.members.filter(page__isnull=False).values_list("page_id", flat=True)
    decided = _deciders([str(page_id) for page_id in pages], release)
    publishers = set(lead().values_list("pk", flat=True))
    return _known(own | filled | decided | publishers | _writers(release))


def people_of_page(member: ReleaseMember) -> QuerySet[User]:
    """Who submitted the page for the release, or put it there."""
    submitted = _deciders([str(member.page_id)], member.release, Verb.SUBMITTED)
    return _known({member.added_by_id} | submitted)


def _writers(release: Release) -> set[int]:
    """Of the text that goes live, or of the draft that is to."""
    members = release.members.select_related("revision", "page__latest_revision")
    texts = [each.revision or (each.page and each.page.latest_revision) for each in members]
    return {person for text in texts if text for person in authors(text)}


def _deciders(page_ids: list[str], release: Release, *verbs: Verb) -> set[int | None]:
    decisions = Decision.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=page_ids,
        verb__in=verbs or (Verb.SUBMITTED, Verb.APPROVED),
        at__gte=release.created_at,
    )
    return set(decisions.values_list("person_id", flat=True))


def _known(ids: set[int | None]) -> QuerySet[User]:
    known = [each for each in ids if each is not None]
    return User.objects.filter(pk__in=known, is_active=True)
