"""Screens that are Wagtail's own, about what is public without a review, and about rights."""

from collections.abc import Callable

from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.actions.copy_for_translation import CopyPageForTranslationAction
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Locale, Site, Task, Workflow

from tests.editorial.screens.browser import client_of, form_of
from tests.editorial.screens.house import House
from tests.editorial.screens.row import Args, Fill, Screen, filled, nothing, pressed, roles, seen
from tests.editorial.screens.rows.editorial import EVERYBODY
from tests.reasons import REASON

PUBLISHES, ADMINISTERS = "publisher superuser", "administrator superuser"
About = Callable[[House], Args]


def redirect(house: House) -> Args:
    return [Redirect.objects.create(old_path="/old", redirect_link="/new").pk]


def collection(house: House) -> Args:
    return [Collection.get_first_root_node().add_child(name="Kept back").pk]


def settings(house: House) -> Args:
    return ["content", "sitesettings", Site.objects.get(is_default_site=True).pk]


def locale(house: House) -> Args:
    return [Locale.objects.create(language_code="es").pk]


def site(house: House) -> Args:
    return [Site.objects.create(hostname="other.example", root_page=house.home).pk]


def workflow(house: House) -> Args:
    return [Workflow.objects.create(name="Other").pk]


def switched_off_workflow(house: House) -> Args:
    return [Workflow.objects.create(name="Other", active=False).pk]


def task(house: House) -> Args:
    return [Task.objects.get(name="Workgroup review").pk]


def switched_off_task(house: House) -> Args:
    Task.objects.filter(pk=task(house)[0]).update(active=False)
    return task(house)


def somebody(house: House) -> Args:
    return [house.who.second_editor.pk]


def group(house: House) -> Args:
    return [Group.objects.create(name="Guests").pk]


def below_what_is_translated(house: House) -> Args:
    spanish = Locale.objects.create(language_code="es")
    action = CopyPageForTranslationAction(house.home.specific, spanish)
    action.execute(skip_permission_checks=True)
    return [house.page.pk]


def rows_of_redirects(house: House, args: Args) -> Fill:
    """The second step of an import, from the first one."""
    publisher = client_of(house.staff.sessions["publisher"])
    file = SimpleUploadedFile(
        "new.csv", b"from,to\n/before,https://example.org/after\n", "text/csv"
    )
    shown = publisher.post(reverse("wagtailredirects:start_import"), {"import_file": file})
    return form_of(shown) | {"from_index": "0", "to_index": "1", **REASON}


def rows(
    space: str, by: str, model: str, about: About, new: Fill, changed: Fill
) -> dict[str, Screen]:
    return {
        f"{space}:add": filled(by, nothing, model, **new),
        f"{space}:edit": filled(by, about, model, **changed),
        f"{space}:delete": filled(by, about, model),
    }


REACHES = {
    "old_path": "/before",
    "redirect_link": "https://example.org/after",
}
PERSON = {
    "username": "newcomer",
    "email": "newcomer@example.org",
    "first_name": "New",
    "last_name": "Comer",
    "password1": "a-very-long-secret-1",
    "password2": "a-very-long-secret-1",
}
A_SITE = {
    "hostname": "new.example",
    "port": "80",
    "root_page": lambda h, args: h.home.pk,
    "is_default_site": [],
}

HOUSE_KEEPING: dict[str, Screen] = {
    **rows("wagtailredirects", PUBLISHES, "wagtailredirects.Redirect", redirect, REACHES, REACHES),
    "wagtailredirects:start_import": Screen(roles(PUBLISHES)),
    "wagtailredirects:process_import": Screen(
        does=roles(PUBLISHES),
        changes="wagtailredirects.Redirect",
        fill=rows_of_redirects,
        button=True,
    ),
    "wagtailsettings:edit": filled(
        PUBLISHES,
        settings,
        "content.SiteSettings",
        organization="The office",
        **{f"{each}-count": "0" for each in ("social_links", "navigation", "footer_links")},
        footer_text="null",
    ),
    **rows(
        "wagtailadmin_collections",
        PUBLISHES,
        "wagtailcore.Collection",
        collection,
        {"name": "New", "parent": lambda h, args: Collection.get_first_root_node().pk},
        {"name": "Newer", "parent": lambda h, args: Collection.get_first_root_node().pk},
    ),
    "wagtailadmin_collections:set_privacy": filled(
        PUBLISHES, collection, "wagtailcore.CollectionViewRestriction", restriction_type="login"
    ),
    "wagtaillocales:add": filled(ADMINISTERS, nothing, "wagtailcore.Locale", language_code="es"),
    "wagtaillocales:edit": filled(ADMINISTERS, locale, "wagtailcore.ModelLogEntry"),
    "wagtaillocales:delete": filled(ADMINISTERS, locale, "wagtailcore.Locale"),
    **rows("wagtailsites", ADMINISTERS, "wagtailcore.Site", site, A_SITE, {"port": "8000"}),
    "wagtailsites:copy": filled(ADMINISTERS, site, "wagtailcore.Site", hostname="copy.example"),
    **rows(
        "wagtailusers_users",
        ADMINISTERS,
        "auth.User",
        somebody,
        PERSON,
        {"first_name": "New", "last_name": "Comer"},
    ),
    **rows(
        "wagtailusers_groups", ADMINISTERS, "auth.Group", group, {"name": "New"}, {"name": "Newer"}
    ),
    "wagtailadmin_workflows:add": filled(
        ADMINISTERS,
        nothing,
        "wagtailcore.Workflow",
        name="Third",
        **{"workflow_tasks-TOTAL_FORMS": "1", "workflow_tasks-0-task": lambda h, args: task(h)[0]},
    ),
    "wagtailadmin_workflows:edit": filled(
        ADMINISTERS,
        workflow,
        "wagtailcore.Workflow",
        name="Third",
        **{"workflow_tasks-TOTAL_FORMS": "1", "workflow_tasks-0-task": lambda h, args: task(h)[0]},
    ),
    "wagtailadmin_workflows:disable": filled(ADMINISTERS, workflow, "wagtailcore.Workflow"),
    "wagtailadmin_workflows:enable": pressed(
        ADMINISTERS, switched_off_workflow, "wagtailcore.Workflow"
    ),
    "wagtailadmin_workflows:remove": pressed(
        ADMINISTERS, lambda h: [h.home.get_parent().pk], "wagtailcore.WorkflowPage"
    ),
    "wagtailadmin_workflows:add_task": filled(
        ADMINISTERS,
        lambda h: ["editorial", "publisherreview"],
        "wagtailcore.Task",
        name="Fourth",
        approvals="1",
        groups=lambda h, args: [Group.objects.get(name="Publisher").pk],
    ),
    "wagtailadmin_workflows:edit_task": filled(
        ADMINISTERS, task, "editorial.WorkgroupReview", approvals="2"
    ),
    "wagtailadmin_workflows:disable_task": filled(ADMINISTERS, task, "wagtailcore.Task"),
    "wagtailadmin_workflows:enable_task": pressed(
        ADMINISTERS, switched_off_task, "wagtailcore.Task"
    ),
    "wagtailadmin_account": filled(
        EVERYBODY,
        nothing,
        "auth.User",
        **{"name_email-first_name": "Other", "name_email-last_name": "Name"},
    ),
    "wagtailadmin_pages:lock": pressed(
        "editor publisher superuser", lambda h: [h.page.pk], "wagtailcore.Page", sees=""
    ),
    "wagtailadmin_pages:set_privacy": filled(
        "publisher",
        lambda h: [h.page.pk],
        "wagtailcore.PageViewRestriction",
        restriction_type="login",
    ),
    "reasons_ordering": seen("publisher", lambda h: [h.page.pk]),
    "simple_translation:submit_page_translation": filled(
        "editor publisher superuser",
        below_what_is_translated,
        "home.ContentPage",
        locales=lambda h, args: [Locale.objects.get(language_code="es").pk],
    ),
}
