from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from cms.content.models import SiteSettings
from home.models import HomePage
from tests.factories import ContentPageFactory, HomePageFactory, ImageFactory
from tests.ledger.fixtures import Ledger
from tests.public import document


def settings() -> SiteSettings:
    return SiteSettings.objects.get()


def link(page: Page) -> tuple[str, dict[str, object]]:
    return "link", {"label": "About us", "page": page}


def test_every_site_has_a_navigation_from_the_start(home: HomePage, ledger: Ledger) -> None:
    ledger.record()
    assert document(settings())["links"] == []
    assert document(Site.objects.get())["is_default"] is True


def test_a_new_site_has_its_navigation_too(home: HomePage, ledger: Ledger) -> None:
    site = Site.objects.create(hostname="es.example.org", root_page=home)
    ledger.record()
    assert document(SiteSettings.objects.get(site=site))["hostname"] == "es.example.org"


def test_navigation_and_footer_lead_to_documents(home: HomePage, ledger: Ledger) -> None:
    about = ContentPageFactory(parent=home, title="About us")
    changed = settings()
    changed.navigation = [link(about)]
    changed.footer_links = [link(about)]
    changed.save()
    ledger.record()
    (shown,) = document(settings())["links"]
    assert shown["url"] == shown["document"]["url"] == document(about)["url"]
    assert document(Site.objects.get())["footer"]["links"] == [shown]


def test_a_link_loses_its_target_when_the_page_is_unpublished(
    home: HomePage, ledger: Ledger
) -> None:
    about = ContentPageFactory(parent=home, title="About us")
    changed = settings()
    changed.navigation = [link(about)]
    changed.save()
    ledger.record()
    about.unpublish()
    ledger.record()
    assert document(settings())["links"] == [
        {"label": "About us", "url": None, "document": None, "hreflang": None}
    ]
    assert ledger.agrees()


def test_the_site_says_whose_it_is(home: HomePage, ledger: Ledger) -> None:
    changed = settings()
    changed.organization = "Workforce Partnership"
    changed.contact_email = "plan@example.org"
    changed.logo = ImageFactory()
    changed.social_links = [
        ("social_link", {"service": "LinkedIn", "url": "https://social.example/workforce"})
    ]
    changed.save()
    ledger.record()
    shown = document(Site.objects.get())
    assert shown["organization"] == "Workforce Partnership"
    assert shown["contact"] == {"email": "plan@example.org", "phone": "", "postal_address": ""}
    assert shown["logo"]["alt"] == "Two people at a workbench"
    assert shown["social_links"][0]["service"] == "LinkedIn"


def test_a_redirect_says_where_its_page_is_now(home: HomePage, ledger: Ledger) -> None:
    about = ContentPageFactory(parent=home, title="About us", slug="about")
    redirect = Redirect.objects.create(old_path="/who-we-are", redirect_page=about)
    ledger.record()
    shown = document(redirect)
    assert (shown["from_path"], shown["to_url"]) == ("/who-we-are", document(about)["url"])
    about.slug = "about-us"
    about.save()
    ledger.record()
    assert document(redirect)["to_url"].endswith("/about-us/")


def test_a_redirect_to_what_is_not_public_is_withheld_until_it_is(
    home: HomePage, ledger: Ledger
) -> None:
    about = ContentPageFactory(parent=home, title="About us", draft=True)
    redirect = Redirect.objects.create(old_path="/secret-plans", redirect_page=about)
    ledger.record()
    assert document(redirect) is None
    about.live = True
    about.save()
    ledger.record()
    assert document(redirect)["to_document"]["title"] == "About us"


def test_a_redirect_elsewhere_carries_the_address(home: HomePage, ledger: Ledger) -> None:
    redirect = Redirect.objects.create(old_path="/jobs", redirect_link="https://jobs.example/")
    ledger.record()
    shown = document(redirect)
    assert (shown["to_url"], shown["to_document"]) == ("https://jobs.example/", None)


def test_pages_on_no_site_are_nowhere(home: HomePage, ledger: Ledger) -> None:
    stray = HomePageFactory(parent=Page.objects.get(depth=1), slug="stray")
    ledger.record()
    assert document(stray) is None
