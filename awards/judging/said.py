"""Refusals as a judge reads them: in the language of the page. Staff read their own words."""

from django.utils.translation import gettext_lazy as _

from awards.judging.refusals import InvalidPoints, NotJudging, NotYourEntry, Unfinished
from cms.editorial.refusals import Refusal

SAID = {
    InvalidPoints: _("Points are whole numbers from 1 to 5, for criteria of this year."),
    NotJudging: _(
        "Nothing is judged now: that begins when nominations close, and ends with judging."
    ),
    NotYourEntry: _("This entry is not yours to judge."),
    Unfinished: _("Give points for every criterion first."),
}


def said(refusal: Refusal) -> str:
    return str(SAID.get(type(refusal), refusal))
