"""Everything that would keep a release from going live, page by page, with its remedy."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.utils import timezone
from wagtail.models import Page

from cms.editorial.checks.finding import Finding
from cms.editorial.checks.run import errors
from cms.editorial.choices import Severity
from cms.editorial.models.release import Release
from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.releases.approved import approval_findings
from cms.editorial.releases.choices import Standing
from cms.editorial.releases.former import former_findings
from cms.editorial.releases.refusals import NotReady
from cms.editorial.releases.standing import standing
from cms.editorial.releases.surroundings import findings_of_place
from cms.editorial.releases.wholeness import findings_of


@dataclass
class Inspected:
    """A page of a release, and what is in its way."""

    member: ReleaseMember
    standing: Standing
    text: Page | None = None
    findings: list[Finding] = field(default_factory=list)


def inspect(release: Release, user: User | None = None) -> list[Inspected]:
    """Each page of an open release, in the order in which they go live."""
    seen = [Inspected(member, standing(member)) for member in members_in_order(release)]
    for each in seen:
        each.findings += _findings(each, seen, user)
    _add_of_the_whole(seen)
    return seen


def members_in_order(release: Release) -> list[ReleaseMember]:
    """What stands above goes first; what ends goes after that, the other way round."""
    members = list(release.members.select_related("page", "release", "revision"))
    return sorted(members, key=_place)


def _place(member: ReleaseMember) -> tuple[bool, int, str, int]:
    page = member.page
    depth = page.depth if page else 0
    return (member.ends, -depth if member.ends else depth, page.path if page else "", member.pk)


def require_ready(release: Release, user: User | None) -> None:
    """Raise `NotReady`, which names everything that is in the way."""
    seen = inspect(release, user)
    if not seen:
        raise NotReady("There is no page in it.")
    problems = [
        f"“{each.member.title}”: {finding.sentence()}" for each in seen for finding in each.findings
    ]
    if problems:
        raise NotReady(" ".join(problems))


def _findings(each: Inspected, seen: Sequence[Inspected], user: User | None) -> Iterator[Finding]:
    member = each.member
    if not each.standing.is_ready or member.page is None:
        yield Finding(Severity.ERROR, f"{each.standing.label}.", remedy=each.standing.remedy)
        return
    if member.release.is_rollback:
        yield from former_findings(member)
    else:
        yield from approval_findings(member)
    yield from findings_of_place(member, [other.member for other in seen], user)
    if member.revision and not member.ends:
        each.text = member.revision.as_object()
        yield from errors(each.text)
        yield from _dates(each.text, member.release)


def _dates(text: Page, release: Release) -> Iterator[Finding]:
    moment = release.scheduled_for or timezone.now()
    if text.expire_at and text.expire_at <= moment:
        yield Finding(
            Severity.ERROR,
            f"It expires on {timezone.localtime(text.expire_at):%Y-%m-%d %H:%M}, before that.",
            remedy="Take out that date and submit it again.",
        )


def _add_of_the_whole(seen: Sequence[Inspected]) -> None:
    by_page = {each.text.pk: each for each in seen if each.text}
    for page, finding in findings_of([each.text for each in seen if each.text]):
        by_page[page.pk].findings.append(finding)
