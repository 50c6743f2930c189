"""What people, jobs and bulk updates do to a site: the rules of the property test."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import time_machine
from django.core.files.images import ImageFile
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from taggit.models import Tag
from wagtail.contrib.redirects.models import Redirect
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction, Site

from cms.content.models import SiteSettings, SiteTranslation
from cms.content.renditions.making import make
from cms.editorial.refusals import UnfitSuccessor
from cms.editorial.schedule import run_due
from cms.editorial.succession import require_fit
from cms.editorial.verbs.restore import restore
from cms.editorial.verbs.unpublish import unpublish
from cms.editorial.verbs.withdraw import withdraw
from home.models import ContentPage
from plan.models import PlanPage, StrategyPage, Workgroup, WorkgroupTranslation
from tests.ledger.world import World, token
from tests.site.languages import spanish
from tests.site_words import links, say, say_in_spanish
from toolkit.models import TopicTranslation

INDEX = st.integers(0, 1000)

Rule = Callable[..., None]


class Operations(RuleBasedStateMachine):
    """Each rule is one transaction's work; what to act on is drawn by number."""

    world: World

    @rule(where=INDEX, live=st.booleans())
    def create(self, where: int, live: bool) -> None:
        self.world.content(self.world.pick_content(where), live)

    @rule(live=st.booleans())
    def create_strategy(self, live: bool) -> None:
        self.world.strategy(live)

    @rule(which=INDEX, publish=st.booleans())
    def edit(self, which: int, publish: bool) -> None:
        if page := self.an_original(which):
            page.summary = f"Edited {next(self.world.numbers)}"
            revision = page.save_revision()
            if publish:
                revision.publish()

    @rule(which=INDEX, below=st.booleans())
    def unpublish(self, which: int, below: bool) -> None:
        if page := self.world.pick(which):
            page.unpublish()
            for each in page.get_descendants().live() if below else ():
                each.unpublish()

    @rule(which=INDEX, where=INDEX)
    def replace(self, which: int, where: int) -> None:
        page, successor = self.world.pick(which), self.world.pick_content(where)
        if page and page.live and fit(successor, page):
            unpublish(page, self.world.publisher, "Merged.", successor=successor)

    @rule(which=INDEX, below=st.booleans())
    def withdraw(self, which: int, below: bool) -> None:
        if (page := self.world.pick(which)) and page.live:
            withdraw(page, self.world.publisher, f"Old {next(self.world.numbers)}", below)

    @rule(which=INDEX)
    def restore(self, which: int) -> None:
        withdrawn = list(Page.objects.filter(withdrawal__isnull=False).order_by("path"))
        if withdrawn:
            restore(withdrawn[which % len(withdrawn)], self.world.publisher, "Valid again.")

    @rule(which=INDEX)
    def delete(self, which: int) -> None:
        if page := self.world.pick(which):
            page.delete()

    @rule(which=INDEX)
    def expire(self, which: int) -> None:
        if page := self.world.pick(which):
            Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(hours=1))
            run_due()

    @rule(which=INDEX)
    def schedule(self, which: int) -> None:
        if page := self.an_original(which):
            page.go_live_at = timezone.now() + timedelta(hours=1)
            page.summary = f"Scheduled {next(self.world.numbers)}"
            page.save_revision().publish()
            with time_machine.travel(timezone.now() + timedelta(hours=2)):
                assert page.pk in run_due().published

    @rule(which=INDEX, where=INDEX)
    def move(self, which: int, where: int) -> None:
        page = self.world.pick(which)
        target = self.world.pick_content(where, like=page)
        if isinstance(page, ContentPage | PlanPage) and not target.path.startswith(page.path):
            page.move(target, "last-child")

    @rule(which=INDEX)
    def reorder(self, which: int) -> None:
        if (page := self.world.pick(which)) and (before := page.get_prev_sibling()):
            page.move(before, "left")

    @rule(which=INDEX)
    def change_slug(self, which: int) -> None:
        if page := self.world.pick(which):
            page.slug = f"slug-{next(self.world.numbers)}"
            page.save()

    @rule(which=INDEX, where=INDEX)
    def alias(self, which: int, where: int) -> None:
        page = self.world.pick(which)
        if isinstance(page, ContentPage) and not page.alias_of_id:
            page.create_alias(
                parent=self.world.pick_content(where, like=page),
                update_slug=f"alias-{next(self.world.numbers)}",
            )

    @rule(which=INDEX, where=INDEX, live=st.booleans())
    def copy(self, which: int, where: int, live: bool) -> None:
        page, number = self.world.pick(which), next(self.world.numbers)
        if isinstance(page, ContentPage):
            page.copy(
                to=self.world.pick_content(where, like=page),
                update_attrs={"slug": f"copy-{number}", "title": token(number)},
                keep_live=live,
            )

    @rule(which=INDEX, publish=st.booleans())
    def translate(self, which: int, publish: bool) -> None:
        if page := self.world.to_translate(which):
            draft = page.copy_for_translation(self.world.inicio.locale)
            draft.title = token(next(self.world.numbers))
            revision = draft.save_revision()
            if publish:
                revision.publish()

    @rule(which=INDEX)
    def rename_workgroup(self, which: int) -> None:
        workgroup = self.world.workgroups[which % 2]
        Workgroup.objects.filter(pk=workgroup.pk).update(name=f"G {next(self.world.numbers)}")

    @rule(which=INDEX)
    def translate_workgroup(self, which: int) -> None:
        name = f"Grupo {next(self.world.numbers)}"
        WorkgroupTranslation.objects.update_or_create(
            workgroup=self.world.workgroups[which % 2], locale=spanish(), defaults={"name": name}
        )

    @rule()
    def forget_spanish_workgroups(self) -> None:
        WorkgroupTranslation.objects.all().delete()

    @rule()
    def translate_topic(self) -> None:
        name = f"Tema {next(self.world.numbers)}"
        TopicTranslation.objects.update_or_create(
            topic=self.world.topic, locale=spanish(), defaults={"name": name}
        )

    @rule()
    def forget_spanish_topic(self) -> None:
        TopicTranslation.objects.all().delete()

    @rule(which=INDEX)
    def take_workgroup_off(self, which: int) -> None:
        if strategy := self.a_strategy(which):
            strategy.workgroup_roles.all().delete()
            strategy.save()

    @rule()
    def rename_tag(self) -> None:
        Tag.objects.filter(name="skills").update(slug=f"skills-{next(self.world.numbers)}")

    @rule()
    def delete_tag(self) -> None:
        Tag.objects.all().delete()

    @rule(which=INDEX)
    def replace_image(self, which: int) -> None:
        image = self.world.images[which % 2]
        name = f"image-{next(self.world.numbers)}.png"
        image.file = ImageFile(get_test_image_file(filename=name, size=(40, 30)), name=name)
        image.save()
        make(image.pk)

    @rule(which=INDEX, image=st.integers(0, 2))
    def show_image(self, which: int, image: int) -> None:
        if page := self.an_original(which):
            page.search_image = self.world.images[image] if image < 2 else None
            page.save_revision().publish()

    @rule(which=INDEX)
    def restrict(self, which: int) -> None:
        if page := self.world.pick(which):
            PageViewRestriction.objects.get_or_create(page=page, restriction_type="login")

    @rule(which=INDEX)
    def open(self, which: int) -> None:
        restrictions = list(PageViewRestriction.objects.order_by("pk"))
        if restrictions:
            restrictions[which % len(restrictions)].delete()

    @rule(private=st.booleans())
    def make_collection_private(self, private: bool) -> None:
        restrictions = CollectionViewRestriction.objects.filter(collection=self.world.collection)
        if private:
            restrictions.get_or_create(
                collection=self.world.collection, defaults={"restriction_type": "login"}
            )
        else:
            restrictions.delete()

    @rule(inside=st.booleans())
    def move_images(self, inside: bool) -> None:
        place = self.world.collection if inside else Collection.get_first_root_node()
        for image in self.world.images:
            type(image).objects.filter(pk=image.pk).update(collection=place)

    @rule(field=st.sampled_from(["seo_title", "search_description"]))
    def update_in_bulk(self, field: str) -> None:
        values: dict[str, Any] = {field: f"Bulk {next(self.world.numbers)}"}
        self.world.below().update(**values)

    @rule(which=INDEX)
    def update_statement_in_bulk(self, which: int) -> None:
        StrategyPage.objects.update(statement=f"Bulk {next(self.world.numbers)}")

    @rule(which=INDEX)
    def redirect(self, which: int) -> None:
        if page := self.world.pick(which):
            Redirect.objects.create(old_path=f"/old-{next(self.world.numbers)}", redirect_page=page)

    @rule()
    def change_settings(self) -> None:
        SiteSettings.objects.update(tagline=f"Line {next(self.world.numbers)}")

    @rule(which=INDEX, name=st.sampled_from(["navigation", "footer_links"]))
    def link_in_menu(self, which: int, name: str) -> None:
        if page := self.world.pick(which):
            say(**{name: links(There=page)})

    @rule(which=INDEX, name=st.sampled_from(["tagline", "navigation", "footer_links"]))
    def translate_settings(self, which: int, name: str) -> None:
        """The tagline, or a menu; where there is no page, the menu is as in English again."""
        page = self.world.pick(which)
        said = f"Frase {next(self.world.numbers)}"
        menu = links(There=page) if page else "[]"
        say_in_spanish(**{name: said if name == "tagline" else menu})

    @rule()
    def forget_spanish_settings(self) -> None:
        SiteTranslation.objects.all().delete()

    @rule()
    def change_host(self) -> None:
        Site.objects.update(hostname=f"h{next(self.world.numbers)}.example.org")

    def an_original(self, which: int) -> Page | None:
        """A page that has drafts of its own, as an alias has not."""
        page = self.world.pick(which)
        return None if page is None or page.alias_of_id else page

    def a_strategy(self, which: int) -> StrategyPage | None:
        strategies = list(StrategyPage.objects.order_by("path"))
        return strategies[which % len(strategies)] if strategies else None


def fit(successor: Page, page: Page) -> bool:
    try:
        require_fit(successor, [page])
    except UnfitSuccessor:
        return False
    return True
