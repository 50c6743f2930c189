"""Forms say in which language each word is, and offer what has a name in theirs."""

from django.test import Client

from awards.models import AwardYearPage, County
from tests.awards.nominating.sent import address
from tests.awards.nominating.test_page import filled
from tests.ledger.fixtures import Ledger
from tests.site.languages import spanish


def test_what_nobody_has_translated_is_marked_as_what_it_is(
    year: AwardYearPage, draft: AwardYearPage, client: Client, while_open: None
) -> None:
    receipt = client.post(f"/es/nominate/year/{year.pk}/", filled(year))["Location"]
    assert f' lang="en">{year.title}</a>' in client.get(receipt).content.decode()
    year.nomination_consent = "We ask you <soon>."
    year.save()
    AwardYearPage.objects.filter(pk=draft.pk).update(nomination_consent_version="another")

    def shown(place: str) -> str:
        return client.get(place).content.decode()

    page = shown(f"/es/nominate/year/{year.pk}/")
    for words in (
        '<span lang="en">Reach</span>',
        '<span lang="en">Reach?</span>',
        '<span lang="en">We ask you &lt;soon&gt;.</span>',
        '<option value="Small employers" lang="en">',
        '<option value="north" lang="en">',
        f' lang="en">{year.title}</a>',
    ):
        assert words in page
        assert words not in shown(f"/nominate/year/{year.pk}/")
    draft.get_latest_revision().publish(skip_permission_checks=True)
    page = shown(f"/es/nominate/year/{draft.pk}/")
    assert ">Alcance" in page
    assert ">El premio</a>" in page
    assert ' lang="en">El premio' not in page
    assert '<option value="Small employers">Empresas pequeñas' in page
    assert '<option value="north" lang="en">' in page
    refused = client.post(f"/es/nominate/year/{draft.pk}/", {"act": "send"})
    assert "&lt;span" not in refused.content.decode()


def test_industries_and_counties_are_offered_in_the_language_of_the_form(
    year: AwardYearPage,
    spanish_year: AwardYearPage,
    client: Client,
    ledger: Ledger,
    while_open: None,
) -> None:
    north, south = County.objects.get(), County.objects.create(name="A South", slug="south")
    north.translations.create(locale=spanish(), name="Zona norte")
    north.save()
    page = client.get(f"/es/nominate/year/{spanish_year.pk}/").content.decode()
    assert '<option value="north">Zona norte</option>' in page
    assert '<option value="south" lang="en">A South</option>' in page
    assert page.index("A South") < page.index("Zona norte")
    english = client.get(f"/nominate/year/{year.pk}/").content.decode()
    assert '<option value="north">North</option>' in english
    ledger.record()
    for asked, names in ((spanish_year, ["A South", "Zona norte"]), (year, ["A South", "North"])):
        counties = client.get(f"{address(asked)}-form").json()["counties"]
        assert [each["label"] for each in counties] == names
        assert [each["value"] for each in counties] == [south.slug, north.slug]
