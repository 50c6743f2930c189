"""What a visitor finds after `make run`: something in every list, and nothing past the rules.

One module, because it is set up once for all of it.
"""

import pytest
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoAssertNumQueries, Settings
from wagtail.models import Page, Site, WorkflowState

from awards.models import AwardProfilePage, AwardYearPage, Employer, Nomination, Nominator
from awards.nominating.matching import duplicates
from cms.content.models import PublicImage, SiteSettings, said_by
from cms.content.models.pages import PublicPage
from cms.content.page_state import PageState
from cms.demo.accounts import ACCOUNTS
from cms.demo.body import BLOCKS
from cms.editorial.checks.run import errors
from cms.editorial.choices import Verb
from cms.editorial.models import Decision, GatedTaskState, Release
from cms.editorial.releases.choices import State
from cms.editorial.releases.preflight import inspect
from cms.ledger.models import Current
from cms.ledger.verifying import unapproved
from home.models import FAQPage
from plan.choices import ActionStatus, Role
from plan.input.choices import Standing
from plan.input.models import PublicInput, PublishedInput
from plan.models import (
    Action,
    PlanPage,
    ProgressPage,
    StrategyPage,
    StrategyWorkgroup,
    Workgroup,
)
from plan.strategy_view import StrategyView
from tests.demo.linked_pages import linked_pages
from tests.demo.profiles import lacking
from tests.fixtures.base_data import read
from tests.ledger.fixtures import Ledger
from toolkit.models import Resource, ToolkitPage

pytestmark = [pytest.mark.once, pytest.mark.slow, pytest.mark.usefixtures("site")]


def test_one_plan_is_in_force_with_its_goals_strategies_and_actions() -> None:
    (plan,) = PlanPage.objects.live().filter(locale__language_code="en")
    goals = StrategyPage.objects.live().child_of(plan)
    strategies = StrategyPage.objects.live().descendant_of(plan).exclude(pk__in=goals)
    assert goals.count() >= 4
    assert strategies.count() >= 12
    assert Action.objects.filter(strategy__in=strategies).count() >= 40


def test_a_strategy_and_a_toolkit_page_can_be_read_in_spanish(ledger: Ledger) -> None:
    spanish = Current.objects.filter(locale="es").values_list("path", flat=True)
    places = {"/es/", "/es/plan/1-conectar/1-4-pequenas-empresas/"}
    assert {*places, "/es/herramientas/planifique-la-capacitacion/"} <= set(spanish)
    strategy = StrategyPage.objects.get(number="1.4", locale__language_code="es")
    assert strategy.actions.first().steps.startswith("<ul><li>Acordar")


def test_number_4_1_is_free_for_the_import() -> None:
    numbers = set(StrategyPage.objects.values_list("number", flat=True))
    assert "4" in numbers
    assert "4.2" in numbers
    assert "4.1" not in numbers


def test_every_strategy_has_a_lead() -> None:
    leads = StrategyWorkgroup.objects.filter(role=Role.LEAD)
    assert not StrategyPage.objects.exclude(pk__in=leads.values("strategy")).exists()


def test_the_six_workgroups_have_reviewers_and_a_contact() -> None:
    assert Workgroup.objects.count() == 6
    for workgroup in Workgroup.objects.all():
        assert workgroup.reviewers.user_set.exists()
        assert workgroup.contact_email.endswith("example.org")
        assert workgroup.description


def test_actions_stand_at_every_status() -> None:
    assert set(Action.objects.values_list("status", flat=True)) == set(ActionStatus.values)


def test_progress_is_reported_corrected_and_waits_for_review() -> None:
    public = ProgressPage.objects.live()
    assert public.count() >= 5
    assert public.filter(corrects__isnull=False).exists()
    assert ProgressPage.objects.filter(live=False).get().current_workflow_state
    views = [StrategyView(one.strategy) for one in public]
    charts = [shown.chart for view in views for shown in view.indicators]
    assert charts
    assert all(charts)


def test_the_toolkit_has_six_pages_with_files_and_links() -> None:
    pages = ToolkitPage.objects.live()
    assert pages.count() >= 6
    assert all(page.resources.exists() and page.topic for page in pages)
    assert Resource.objects.filter(file__isnull=False).exists()
    assert Resource.objects.exclude(url="").exists()


def test_three_award_years_have_twelve_complete_profiles() -> None:
    years = set(AwardYearPage.objects.live().values_list("year", flat=True))
    assert years == {2023, 2024, 2025, 2026}
    profiles = AwardProfilePage.objects.live()
    assert profiles.count() >= 12
    assert [each for profile in profiles for each in lacking(profile)] == []


def test_one_award_year_takes_nominations_and_has_some_in_every_state() -> None:
    open_years = [
        year.year
        for year in AwardYearPage.objects.live()
        if year.phase_at(timezone.now()).takes_nominations
    ]
    assert open_years == [2026]
    states = Nomination.objects.values_list("state", flat=True)
    assert set(states) == {"draft", "sent", "ineligible", "withdrawn"}
    assert any(duplicates(nomination) for nomination in Nomination.objects.sent())
    assert Nominator.objects.exclude(email="nominator@example.org").count() == 0


def test_employers_have_industry_county_size_and_logo() -> None:
    for employer in Employer.objects.all():
        assert employer.industry
        assert employer.county
        assert employer.size
        assert employer.logo


def test_the_header_leads_to_faqs_survey_procurements_and_jobs() -> None:
    (settings,) = SiteSettings.objects.all()
    labels = [link.value["label"] for link in settings.navigation]
    assert labels == ["FAQs", "Survey", "Procurements", "Join Our Team"]
    assert all(link.value["page"].live for link in settings.navigation)
    assert FAQPage.objects.live().get().questions


def test_what_stands_around_pages_is_said_in_spanish_too() -> None:
    (settings,) = SiteSettings.objects.all()
    (spanish,) = settings.translations.all()
    assert spanish.locale.language_code == "es"
    assert said_by(spanish).keys() == {"tagline", "navigation", "footer_text", "footer_links"}
    for name in ("navigation", "footer_links"):
        there = [link.value["page"] for link in getattr(spanish, name)]
        assert there == [link.value["page"] for link in getattr(settings, name)]


def test_every_block_of_the_vocabulary_is_used() -> None:
    used = {
        block.block_type
        for page in Page.objects.live().specific()
        for block in getattr(page, "body", ())
    }
    assert used == set(BLOCKS)


def test_every_image_has_a_description() -> None:
    assert PublicImage.objects.exists()
    for image in PublicImage.objects.all():
        image.full_clean()


def test_links_between_pages_lead_to_public_pages() -> None:
    pages = ContentType.objects.get_for_models(*PublicPage.__subclasses__())
    assert pages
    for page in Page.objects.live().specific():
        for linked in linked_pages(getattr(page, "body", ())):
            assert linked is not None, page
            assert linked.live, page


def test_no_page_has_an_editorial_error() -> None:
    for page in Page.objects.filter(depth__gt=1).specific():
        assert errors(page.get_latest_revision_as_object()) == [], page


@pytest.mark.parametrize("state", PageState)
def test_pages_are_in_every_state(state: PageState) -> None:
    assert Page.objects.filter(state.condition()).exists()


def test_a_rejected_page_says_why() -> None:
    for state in WorkflowState.objects.filter(status=WorkflowState.STATUS_NEEDS_CHANGES):
        assert state.current_task_state.comment
    assert Decision.objects.filter(verb=Verb.REJECTED).count() >= 2


@pytest.mark.parametrize(
    "username", ["industry-reviewer", "education-reviewer", "awards-reviewer", "publisher"]
)
def test_something_waits_for_every_reviewer(username: str) -> None:
    assert GatedTaskState.objects.decidable_by(User.objects.get(username=username)).exists()


def test_the_scheduled_page_is_due_in_the_future() -> None:
    for page in Page.objects.filter(PageState.SCHEDULED.condition()).specific():
        assert not page.live
        assert page.approved_schedule
        assert page.get_latest_revision_as_object().go_live_at > timezone.now()


def test_a_release_of_two_pages_is_scheduled_and_nothing_is_in_its_way() -> None:
    release = Release.objects.get()
    assert release.state == State.SCHEDULED
    assert release.scheduled_for > timezone.now()
    assert release.members.count() == 2
    assert all(member.page.live for member in release.members.all())
    assert [found for each in inspect(release) for found in each.findings] == []


def test_public_input_is_open_upcoming_and_closed_somewhere() -> None:
    today = timezone.localdate()
    asked = StrategyPage.objects.live().filter(input_open=True)
    assert asked.filter(input_opens_on__lte=today, input_closes_on__gte=today).exists()
    assert asked.filter(input_opens_on__gt=today).exists()
    assert asked.filter(input_closes_on__lt=today).exists()


def test_public_input_is_in_every_state_and_one_strategy_has_an_answer() -> None:
    said = PublicInput.objects.all()
    assert {one.standing for one in said} == set(Standing)
    assert len({one.strategy_id for one in said}) == 2
    published = PublishedInput.objects.standing()
    assert published.filter(merged=1).count() == 1
    assert "[left out: a telephone number]" in " ".join(one.text for one in published)
    assert StrategyPage.objects.exclude(input_outcome="").count() == 1


def test_one_toolkit_page_is_overdue_and_one_is_due_soon() -> None:
    today = timezone.localdate()
    due = ToolkitPage.objects.live().values_list("review_by", flat=True)
    assert any(day < today for day in due)
    assert any(0 <= (day - today).days <= 30 for day in due)


def test_nobody_approved_what_they_wrote() -> None:
    editor = User.objects.get(username="editor")
    assert not Decision.objects.verdicts().filter(person=editor).exists()
    assert set(Decision.objects.submissions().values_list("person_name", flat=True)) == {"editor"}


def test_the_ledger_says_what_is_public_and_what_nobody_has_approved(ledger: Ledger) -> None:
    assert ledger.agrees()
    pages = Page.objects.live().filter(depth__gt=1)
    titles = set(Current.objects.values_list("title", flat=True))
    assert set(pages.values_list("title", flat=True)) <= titles
    hidden = Page.objects.filter(live=False, depth__gt=1).values_list("title", flat=True)
    assert titles.isdisjoint(hidden)
    assert [edition.path for edition, _ in unapproved()] == ["/snow-days/"]


def test_everybody_can_sign_in(settings: Settings) -> None:
    for account in ACCOUNTS:
        user = User.objects.get(username=account.username)
        assert user.check_password(settings.DEMO_PASSWORD)
        assert user.has_perm("wagtailadmin.access_admin")


def test_only_the_administrator_is_a_superuser() -> None:
    assert [user.username for user in User.objects.filter(is_superuser=True)] == ["admin"]


def test_a_second_run_changes_nothing_and_says_so(ledger: Ledger, run: str) -> None:
    before = read()
    call_command("demo")
    assert read() == before
    assert "kept as it is" in run


def test_a_second_run_asks_little_of_the_database(
    ledger: Ledger, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(12):
        call_command("demo")


def test_the_accounts_are_printed(ledger: Ledger, run: str) -> None:
    assert [each.username for each in ACCOUNTS if f"  {each.username} " not in run] == []


def test_a_new_password_replaces_the_shared_one_only(ledger: Ledger, settings: Settings) -> None:
    own = User.objects.get(username="publisher")
    own.set_password("my own")
    own.save()
    settings.DEMO_PASSWORD = "another one"
    call_command("demo")
    assert User.objects.get(username="editor").check_password("another one")
    assert User.objects.get(username="publisher").check_password("my own")


def test_the_links_follow_another_port(ledger: Ledger, settings: Settings) -> None:
    settings.WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8765"
    call_command("demo")
    assert Site.objects.get(is_default_site=True).root_url == "http://127.0.0.1:8765"


def test_the_site_of_another_host_is_left_alone(ledger: Ledger, settings: Settings) -> None:
    Site.objects.update(hostname="plan.example.org", port=443)
    settings.WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8765"
    call_command("demo")
    assert Site.objects.get().root_url == "https://plan.example.org"


def test_few_jobs_and_mails_wait_for_the_worker() -> None:
    jobs = DBTaskResult.objects.ready()
    mails = jobs.filter(task_path__contains="mails")
    assert not mails.filter(task_path__endswith="tell_publication").exists()
    assert 0 < mails.count() < 12
    tasks = [(job.task_path, str(job.args_kwargs)) for job in jobs]
    assert len(tasks) == len(set(tasks))
