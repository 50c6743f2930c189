"""The script for other sites: kept, checked again, and the same for everybody."""

from django.test import Client

from cms.ledger.models import Identity
from plan.models import StrategyPage


def test_the_script_may_be_included_anywhere_and_is_kept(client: Client) -> None:
    answer = client.get("/input/embed-1.js")
    assert answer["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "max-age=3600" in answer["Cache-Control"]
    assert not answer.cookies
    again = client.get("/input/embed-1.js", headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 304
    assert len(answer.content) < 20_000


def test_it_puts_nothing_into_a_page_as_markup(client: Client) -> None:
    source = client.get("/input/embed-1.js").text
    for dangerous in ("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "cookie", ".style"):
        assert dangerous not in source


def test_the_link_for_who_has_no_script_leads_to_the_form(
    strategy: StrategyPage, client: Client
) -> None:
    document = Identity.objects.get(object_id=strategy.pk).pk
    led = client.get(f"/input/strategy/{document}/")
    assert led["Location"] == f"/input/strategy/{strategy.pk}/"
    unknown = "/input/strategy/00000000-0000-4000-8000-000000000000/"
    assert client.get(unknown).status_code == 404
