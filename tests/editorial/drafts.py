"""Pages in each state of their life, made by the product's own verbs."""

from django.contrib.auth.models import User
from wagtail.models import Page

from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.submit import submit
from plan.choices import Role
from plan.models import StrategyPage, StrategyWorkgroup, Workgroup


def draft(plan: Page, author: User, lead: Workgroup, number: str = "4.1") -> StrategyPage:
    page = StrategyPage(
        number=number, short_name="Awareness", statement="Tell employers.", owner=author
    )
    page.workgroup_roles = [StrategyWorkgroup(workgroup=lead, role=Role.LEAD)]
    plan.add_child(instance=page)
    page.save_revision(user=author, log_action=True)
    return page


def edit(page: Page, author: User, **changes: object) -> Page:
    """A new draft revision."""
    page = fresh(page).get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision(user=author)
    return page


def submitted(page: Page, author: User) -> Page:
    submit(page, author)
    return fresh(page)


def approved(page: Page, *approvers: User) -> Page:
    for approver in approvers:
        approve(open_stage(page), approver)
    return fresh(page)


def published(page: Page, author: User, *approvers: User) -> Page:
    submitted(page, author)
    return approved(page, *approvers)


def fresh(page: Page) -> Page:
    return Page.objects.get(pk=page.pk).specific


def waived(page: Page, approver: User) -> Page:
    """Past the stage that waits for the employer."""
    approve(open_stage(page), approver, "They signed the nomination.")
    return fresh(page)
