"""From a winner to the draft of its profile, in the release of the year."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.text import slugify
from wagtail.log_actions import log

from awards.deciding.choices import Selected
from awards.deciding.impartial import require_impartial
from awards.deciding.models import Announcement, Selection
from awards.deciding.refusals import NoWinner
from awards.deciding.standing_year import year_of
from awards.judging.coordination import require_coordinator
from awards.models import AwardProfilePage, AwardYearPage, Employer, Outcome
from awards.nominating.models import Nomination
from cms.editorial.models.release import Release
from cms.editorial.refusals import NotYours
from cms.editorial.releases.add import add
from cms.editorial.releases.create import create


@transaction.atomic
def make_profile(selection: Selection, user: User) -> AwardProfilePage:
    """The draft, filled from the nomination; the same one for who asks twice at once.

    It says what was sent in, so it takes a coordinator, who may read that.
    """
    require_coordinator(user)
    locked = Selection.objects.select_for_update(of=("self",))
    selection = locked.select_related("nomination__year", "profile").get(pk=selection.pk)
    if selection.profile:
        return selection.profile
    entry = selection.nomination
    year = year_of(entry)
    require_impartial(year, user, entry)
    if selection.state != Selected.WON:
        raise NoWinner
    if not year.permissions_for_user(user).can_add_subpage():
        raise NotYours("It takes somebody who may write pages below the year.")
    page = _draft(year, entry, user)
    selection.profile = page
    selection.save(update_fields=["profile"])
    add(release_of(year, user), page, user)
    log(page, "awards.make_profile", user=user, data={"entry": entry.reference})
    return page


def release_of(year: AwardYearPage, user: User) -> Release:
    """The open one of the year; a new one if it was given up or is public already."""
    kept = Announcement.objects.filter(year=year).select_related("release").first()
    if kept and kept.release.is_open:
        return kept.release
    release = create(user, f"Announcement: {year.title}", "All winners become public together.")
    Announcement.objects.update_or_create(year=year, defaults={"release": release})
    return release


def _draft(year: AwardYearPage, entry: Nomination, user: User) -> AwardProfilePage:
    page = AwardProfilePage(
        title=entry.employer_name,
        employer=entry.employer or _employer(entry),
        category=entry.category.name if entry.category else "",
        programme=_programme(entry),
        live=False,
        owner=user,
    )
    page.outcomes = [
        Outcome(label=each.label, value=each.value, unit=each.unit, period=each.period)
        for each in entry.figures.all()
    ]
    year.add_child(instance=page)
    page.save_revision(user=user, log_action=True, clean=False)
    return page


def _employer(entry: Nomination) -> Employer:
    """A new one is not public before a profile shows it."""
    known = Employer.objects.filter(name__iexact=entry.employer_name).first()
    if known is None:
        slug = _free(slugify(entry.employer_name) or f"employer-{entry.pk}")
        known = Employer.objects.create(
            name=entry.employer_name, slug=slug, industry=entry.industry, county=entry.county
        )
    entry.employer = known
    entry.save(update_fields=["employer"])
    return known


def _free(slug: str) -> str:
    taken = set(Employer.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    numbered = (f"{slug}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (slug, *numbered) if each not in taken)


def _programme(entry: Nomination) -> str:
    """As it was written, then the case by criterion: the editor makes a story of it."""
    answers = ((answer.asked, _paragraphs(answer.text)) for answer in entry.answers.all())
    return _paragraphs(entry.programme) + format_html_join("", "<h3>{}</h3>{}", answers)


def _paragraphs(text: str) -> SafeString:
    lines = (line.strip() for line in text.splitlines())
    return format_html_join("", "<p>{}</p>", ((line,) for line in lines if line))
