"""Every change of what is public leaves a mark; what is not public leaves none."""

from collections.abc import Callable

import pytest
from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.db import connection, transaction
from django.db.migrations import Migration
from django.db.migrations.loader import MigrationLoader
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction, Site

from cms.content.models import PublicImage, SiteSettings
from cms.ledger import keys, triggers
from cms.ledger.marks import drain
from cms.ledger.recorder import record
from home.models import HomePage
from plan.models import PlanPage, StrategyPage
from tests.factories import ContentPageFactory, ImageFactory, StrategyPageFactory

pytestmark = pytest.mark.django_db


def page(obj: Page) -> keys.Key:
    return keys.PAGE, obj.pk


def after(change: Callable[[], object]) -> set[keys.Key]:
    drain()
    change()
    return drain()


def test_a_draft_saved_over_a_live_page_leaves_no_mark(strategy: StrategyPage) -> None:
    strategy.statement = "Something that is not public yet."
    assert after(strategy.save_revision) == set()


def test_publishing_marks_the_page(strategy: StrategyPage) -> None:
    revision = strategy.save_revision()
    assert page(strategy) in after(revision.publish)


@pytest.mark.parametrize("field", ["title", "slug", "url_path", "live", "seo_title"])
def test_a_bulk_update_of_pages_marks_them(strategy: StrategyPage, field: str) -> None:
    value = getattr(strategy, field)
    changed = not value if isinstance(value, bool) else f"{value}x"
    pages = Page.objects.filter(pk=strategy.pk)
    assert after(lambda: pages.update(**{field: changed})) == {page(strategy)}


def test_a_bulk_update_of_a_subtype_marks_the_page(strategy: StrategyPage) -> None:
    every = StrategyPage.objects.all()
    assert after(lambda: every.update(statement="Another.")) == {page(strategy)}


def test_a_change_of_a_child_marks_the_page(strategy: StrategyPage) -> None:
    def change() -> None:
        strategy.actions.create(number="4.1", statement="Begin.", sort_order=0)
        strategy.actions.commit()

    assert page(strategy) in after(change)


def test_a_tag_marks_the_page_and_its_renaming_the_tag(strategy: StrategyPage) -> None:
    def tag() -> None:
        strategy.tags.add("skills")
        strategy.save()

    assert page(strategy) in after(tag)
    found = strategy.tags.get()
    found.name = "Skills"
    assert after(found.save) == {("taggit.tag", found.pk)}


def test_deleting_an_image_marks_the_pages_that_lose_it(strategy: StrategyPage) -> None:
    image = ImageFactory()
    StrategyPage.objects.update(search_image=image)
    assert {page(strategy), keys.key(image)} <= after(image.delete)


def test_moving_a_page_marks_everything_below_it(home: HomePage, strategy: StrategyPage) -> None:
    below = StrategyPageFactory(parent=strategy, number="4.1", slug="four-one")
    section = ContentPageFactory(parent=home, slug="section")
    marks = after(lambda: strategy.get_parent().specific.move(section, "first-child"))
    assert {page(strategy), page(below)} <= marks


def test_a_restriction_marks_all_that_is_below(strategy: StrategyPage) -> None:
    restriction = PageViewRestriction(page=strategy, restriction_type="login")
    assert after(restriction.save) == {(keys.BELOW_PAGE, strategy.pk)}
    assert after(restriction.delete) == {(keys.BELOW_PAGE, strategy.pk)}


def test_privacy_of_a_collection_marks_what_is_in_it(ledger: object) -> None:
    collection = Collection.get_first_root_node()
    restriction = CollectionViewRestriction(collection=collection, restriction_type="login")
    assert after(restriction.save) == {(keys.IN_COLLECTION, collection.pk)}
    assert after(restriction.delete) == {(keys.IN_COLLECTION, collection.pk)}


def test_a_site_marks_everything(home: HomePage) -> None:
    sites = Site.objects.all()
    marks = after(lambda: sites.update(hostname="plan.example.org"))
    assert (keys.EVERYTHING, sites.get().pk) in marks


def test_settings_of_a_site_do_not_mark_everything(home: HomePage) -> None:
    marks = after(lambda: SiteSettings.objects.update(tagline="Together."))
    assert marks
    assert not {label for label, _ in marks} & {keys.EVERYTHING}


def test_images_and_their_renditions_mark_the_image(ledger: object) -> None:
    image: PublicImage = ImageFactory()
    key = ("content.publicimage", image.pk)
    assert key in after(lambda: PublicImage.objects.update(title="Another"))
    assert key in after(lambda: image.get_rendition("width-10"))
    assert key in after(lambda: image.renditions.all().delete())


def test_a_tag_of_an_image_marks_the_image(ledger: object) -> None:
    image: PublicImage = ImageFactory()
    assert ("content.publicimage", image.pk) in after(lambda: image.tags.add("portrait"))


def test_a_new_order_of_siblings_marks_them(plan: PlanPage) -> None:
    first, second = (StrategyPageFactory(parent=plan, number=n, slug=f"s{n}") for n in "12")
    marks = after(lambda: second.move(first, "left"))
    assert {page(first), page(second)} <= marks


def test_redirects_are_marked(home: HomePage) -> None:
    redirect = Redirect(old_path="/old", redirect_page=home)
    marks = after(redirect.save)
    assert marks == {("wagtailredirects.redirect", redirect.pk)}


def test_a_mark_is_undone_with_its_transaction(strategy: StrategyPage) -> None:
    def change() -> None:
        with transaction.atomic():
            Page.objects.update(title="Never")
            transaction.set_rollback(True)

    assert after(change) == set()


def test_missing_triggers_are_named(ledger: object) -> None:
    assert triggers.missing() == []
    triggers.drop()
    assert any("wagtailcore_page" in name for name in triggers.missing())
    assert triggers.install()
    assert triggers.missing() == []
    assert not triggers.install(), "a second time there is nothing to do"


def test_an_altered_trigger_counts_as_missing(ledger: object) -> None:
    name = next(name for name in sorted(triggers.installing.expected()))
    table = triggers.installing.expected()[name].table
    triggers.installing.remove({name: table})
    assert triggers.missing() == [name]


@pytest.mark.django_db(transaction=True)
def test_a_migration_that_rebuilds_the_page_table_loses_no_change(
    transactional_db: None,
) -> None:
    before = MigrationLoader(connection).project_state().apps.get_model("wagtailcore", "Page")
    field = before._meta.get_field("title")
    wider = type(field)(max_length=300)
    wider.set_attributes_from_name("title")
    wider.model = before
    plan = [(Migration("0001_wider_titles", "tests"), False)]

    emit_pre_migrate_signal(0, False, "default", plan=plan)
    with connection.schema_editor() as editor:
        editor.alter_field(before, field, wider)
    emit_post_migrate_signal(0, False, "default", plan=plan)
    try:
        assert triggers.missing() == []
        record()
        assert after(lambda: Page.objects.filter(depth=2).update(title="Renamed"))
    finally:
        triggers.drop()
        with connection.schema_editor() as editor:
            editor.alter_field(before, wider, field)
        triggers.install()
