"""A site whose public pages link to, and show, all that is secret, or becomes so."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import time_machine
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from awards.models import AwardProfilePage
from cms.content.models import File, PublicImage, SiteSettings, SiteTranslation
from cms.ledger.choices import EndingKind
from cms.ledger.endings import announce
from cms.ledger.erasing import erase
from cms.ledger.keys import key
from home.models import ContentPage, HomePage
from plan.models import PlanPage, StrategyPage
from tests.delivery.nothing_leaked import secrets
from tests.factories import (
    AwardProfilePageFactory,
    AwardsIndexPageFactory,
    AwardYearPageFactory,
    ContentPageFactory,
    EmployerFactory,
    StrategyPageFactory,
)
from tests.ledger.fixtures import Ledger
from tests.ledger.reader import identity
from tests.site.languages import spanish, spanish_home

HOUR = timedelta(hours=1)


@dataclass
class World:
    home: HomePage
    plan: PlanPage
    ledger: Ledger
    begin: datetime
    things: dict[str, Any] = field(default_factory=dict)
    """By the name in their words."""
    moments: list[datetime] = field(default_factory=list)

    def at(self, hour: int, *steps: str) -> None:
        moment = self.begin + hour * HOUR
        with time_machine.travel(moment, tick=False):
            for step in steps:
                getattr(self, step)()
            self.ledger.record()
        self.moments.append(moment)

    def never_public(self) -> None:
        closed, opened = secrets.collection("Closed"), secrets.collection("Open")
        secrets.close(closed)
        members = secrets.page("restricted", self.home)
        secrets.close(members)
        self.things |= {
            "restricted": members,
            "below": secrets.page("below", members),
            "draft": secrets.page("draft", self.home, draft=True),
            "closedimage": secrets.image("closedimage", closed),
            "closedfile": secrets.file("closedfile", closed),
        }
        in_draft = secrets.image("draftimage", opened)
        secrets.page("pictured", self.home, draft=True, search_image=in_draft)
        self.home.seo_title = secrets.words("revision")["title"]
        self.home.save_revision()

    def public_for_now(self) -> None:
        self.album = secrets.collection("Album")
        self.things |= {
            "section": secrets.page("section", self.home),
            "image": secrets.image("image", self.album),
            "file": secrets.file("file", self.album),
            "erased": secrets.page("erased", self.home),
            "workgroup": secrets.workgroup("workgroup"),
            "employer": secrets.employer("employer"),
        }
        self.things["inner"] = secrets.page("inner", self.things["section"])

    def witnesses(self) -> None:
        """Each kind of link, and each kind of showing, there is."""
        self.witness: ContentPage = ContentPageFactory(
            parent=self.home,
            slug="witness",
            search_image=self.things["image"],
            body=[*self.paragraphs(), *self.blocks()],
        )
        self.strategy: StrategyPage = StrategyPageFactory(parent=self.plan, number="1")
        self.strategy.workgroup_roles.create(workgroup=self.things["workgroup"], role="lead")
        for name in ("section", "erased", "restricted"):
            self.strategy.further_reading.create(title="Read on", page=self.things[name])
        self.strategy.save()
        year = AwardYearPageFactory(parent=AwardsIndexPageFactory(parent=self.home))
        self.profile: AwardProfilePage = AwardProfilePageFactory(
            parent=year, employer=self.things["employer"], title="A winner", slug="winner"
        )
        self.profile.photos.create(image=self.things["image"], caption="At work")
        self.profile.save()
        self.ended = ContentPageFactory(parent=self.home, slug="ended")
        self.in_spanish()
        Redirect.add_redirect("/zqxsectionredirect", self.things["section"], is_permanent=True)
        links = [("link", {"label": "There", "page": self.things["section"]})]
        SiteSettings.objects.update_or_create(
            site=Site.objects.get(),
            defaults={"navigation": links, "logo": self.things["image"], "footer_links": links},
        )
        pages = (self.things["section"], self.things["drafted"], self.witness)
        menu = [("link", {"label": "Ahí", "page": page}) for page in pages]
        SiteTranslation.objects.create(
            settings=SiteSettings.objects.get(),
            locale=spanish(),
            navigation=menu,
            footer_text=f'<p><a linktype="page" id="{pages[0].pk}">Ahí</a></p>',
        )

    def in_spanish(self) -> None:
        """One of the two translations is a draft."""
        inicio = spanish_home(self.home)
        for thing, source in (("translation", self.witness), ("drafted", self.ended)):
            key = {"translation_key": source.translation_key, "locale": inicio.locale}
            draft = thing == "drafted"
            self.things[thing] = secrets.page(thing, inicio, draft=draft, **key)

    def paragraphs(self) -> Iterator[tuple[str, str]]:
        for thing in self.things.values():
            if isinstance(thing, PublicImage):
                seen = f'<embed embedtype="image" id="{thing.pk}" alt="" format="left"/>'
                yield "paragraph", f"<p>Look:</p>{seen}"
            elif isinstance(thing, Page | File):
                kind = "document" if isinstance(thing, File) else "page"
                yield "paragraph", f'<p>See <a linktype="{kind}" id="{thing.pk}">there</a>.</p>'

    def blocks(self) -> list[tuple[str, Any]]:
        section, file = self.things["section"], self.things["file"]
        shown = {"image": self.things["image"], "decorative": False, "alt_text": "Seen"}
        return [
            ("link_list", {"links": [{"label": "There", "page": section}]}),
            ("call_to_action", {"heading": "Go", "link": {"label": "Get", "file": file}}),
            ("document", {"file": file, "description": ""}),
            ("image", {"image": shown, "caption": "Seen"}),
        ]

    def other_words(self) -> None:
        """So that there are more former editions than one."""
        for witness in (self.witness, self.strategy, self.profile):
            type(witness).objects.filter(pk=witness.pk).update(summary="Said otherwise.")

    def one_ends(self) -> None:
        announce(key(self.ended), EndingKind.REDIRECTED, successor=key(self.things["section"]))
        self.ended.unpublish()

    def all_is_sealed(self) -> None:
        for place in (self.things["section"], self.things["translation"], self.album):
            secrets.close(place)
        self.profile.employer = EmployerFactory(name="Another")
        self.profile.save()
        self.strategy.workgroup_roles.all().delete()
        self.strategy.save()
        gone = [self.things[name] for name in ("erased", "employer", "workgroup")]
        documents = [identity(thing).pk for thing in gone]
        for thing in gone:
            thing.delete()
        self.ledger.record()
        for document in documents:
            erase_for_good(document)


def erase_for_good(document: UUID) -> None:
    erase(document, actor="the office", reason="The law demands it.")
