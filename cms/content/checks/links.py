from collections.abc import Collection, Iterator, Sequence
from typing import Any

from django.conf import settings
from django.db.models import Model
from wagtail.models import Page

from cms.content.checks.named import Named, named
from cms.content.checks.pieces import Piece
from cms.content.leading import was_public
from cms.content.models import File
from cms.content.visibility import Visibility
from cms.editorial.checks.finding import Finding
from cms.editorial.choices import Severity
from cms.editorial.releases.embargo import companions


def links_lead_somewhere(page: Page) -> Iterator[Finding]:
    """Links to pages of this site, wherever they stand: in fields, blocks or rich text."""
    linked = named(page, Page)
    known = _known(Page, linked)
    hidden = {each.pk for each in known.values() if not each.live} - {page.pk}
    if hidden:
        together = companions(page)
        hidden -= together
        hidden -= _read_in_translation(page, [known[str(pk)] for pk in hidden], together)
    for page_id, places in linked.items():
        for piece in places:
            if page_id not in known:
                yield _gone("page", piece)
            elif known[page_id].pk in hidden:
                yield _hidden(f"“{known[page_id].title}”, which is not public", piece)


def links_lead_to_what_all_may_see(page: Page) -> Iterator[Finding]:
    """Pages under a view restriction, and files that are gone or in a private collection."""
    shows, linked = Visibility().shows, named(page, Page)
    private = [each for each in _known(Page, linked).values() if each.live and not shows(each)]
    translated = _read_in_translation(page, private)
    for target in private:
        if target.pk not in translated:
            for piece in linked[str(target.pk)]:
                yield _hidden(f"“{target.title}”, which not everybody may see", piece)
    files = named(page, File)
    known = _known(File, files)
    for file_id, places in files.items():
        for piece in places:
            if file_id not in known:
                yield _gone("file", piece)
            elif not shows(known[file_id]):
                yield _hidden(f"the file “{known[file_id].title}”, which is private", piece)


def _read_in_translation(
    page: Page, targets: Sequence[Page], together: Collection[int] = ()
) -> set[int]:
    """Those to which links of a translated page lead in its language: they are public in that, or
    will be `together` with it."""
    if not targets or not page.locale_id or page.locale.language_code == settings.LANGUAGE_CODE:
        return set()
    by_key = {each.translation_key: each.pk for each in targets if was_public(each)}
    same = Page.objects.filter(locale=page.locale, translation_key__in=by_key)
    shows = Visibility().shows
    return {by_key[each.translation_key] for each in same if shows(each) or each.pk in together}


def _gone(what: str, piece: Piece) -> Finding:
    return Finding(
        Severity.ERROR,
        f"A link leads to a {what} that does not exist any more.",
        place=piece.place,
        remedy=f"Choose another {what}, or remove the link.",
        anchor=piece.anchor,
    )


def _hidden(where: str, piece: Piece) -> Finding:
    return Finding(
        Severity.WARNING,
        f"A link leads to {where}.",
        place=piece.place,
        remedy="Until that changes, readers see the words without the link.",
        anchor=piece.anchor,
    )


def _known(model: type[Model], linked: Named) -> dict[str, Any]:
    return {str(each.pk): each for each in model.objects.filter(pk__in=linked)}  # type: ignore[attr-defined]
