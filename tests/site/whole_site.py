"""One page of every type, each with everything that it can show."""

import datetime as dt
from typing import Any

from wagtail.models import Page

from awards import models as awards
from cms.content.models import File, PublicImage
from home.models import HomePage
from plan import models as plan
from tests import factories
from tests.site.body import every_block
from toolkit import models as toolkit


def pages(home: HomePage, image: PublicImage, file: File) -> dict[str, Page]:
    """The pages by their path on the site."""
    body = every_block(image, file, home)
    made = [
        front(home, image, body),
        *plan_pages(home, image, file, body),
        *toolkit_pages(home, image, file, body),
        *award_pages(home, image, body),
        content_page(home, body),
        faq_page(home),
    ]
    return {page.get_url(): page for page in made}


def front(home: HomePage, image: PublicImage, body: Any) -> Page:
    home.hero_image = image
    home.headline, home.lead, home.body = "Better jobs", "One plan for all.", body
    home.save()
    return home


def plan_pages(home: HomePage, image: PublicImage, file: File, body: Any) -> list[Page]:
    plan_page = factories.PlanPageFactory(
        parent=home, title="The plan", slug="the-plan", search_image=image, introduction="<p>Hi</p>"
    )
    goal = factories.StrategyPageFactory(parent=plan_page, number="4", short_name="Advance")
    strategy = factories.StrategyPageFactory(
        parent=goal, number="4.1", short_name="Awareness", body=body, input_open=True
    )
    group = factories.WorkgroupFactory(name="Partnerships", contact_email="p@example.org")
    strategy.workgroup_roles.add(plan.StrategyWorkgroup(workgroup=group, role="lead"))
    strategy.actions.add(
        plan.Action(
            number="4.1.1",
            statement="Tell employers",
            steps="<ul><li>Write</li></ul>",
            status="some_delay",
            target_date=dt.date(2026, 6, 30),
        )
    )
    strategy.evidence.add(
        plan.Evidence(statement="It helps.", figure="94 percent", source="A survey", year=2024)
    )
    strategy.further_reading.add(plan.FurtherReading(title="A file to read", file=file))
    strategy.indicators.add(plan.Indicator(name="Reached", unit="employers", target_value=100))
    strategy.tags.add("upskilling")
    strategy.save()
    return [plan_page, goal, strategy, *updates(strategy, group)]


def updates(strategy: plan.StrategyPage, group: plan.Workgroup) -> list[Page]:
    """One that was wrong, and the correction with all that an update can say."""
    wrong = factories.ProgressPageFactory(parent=strategy, reported_by=group)
    right = factories.ProgressPageFactory(
        parent=strategy,
        reported_by=group,
        corrects=wrong,
        correction_note="It was more.",
        reason="It rained.",
    )
    right.action_statuses.add(
        plan.ActionProgress(number="4.1.1", status="some_delay", note="No money."),
    )
    right.readings.add(
        plan.IndicatorReading(indicator="reached", value=20, measured_on=dt.date(2026, 1, 31)),
        plan.IndicatorReading(indicator="reached", value="42.5"),
    )
    right.figures.add(plan.ProgressFigure(figure="214", label="employers who signed up"))
    right.evidence.add(plan.ProgressEvidence(statement="They did.", source="A list", year=2026))
    right.save()
    return [wrong, right]


def toolkit_pages(home: HomePage, image: PublicImage, file: File, body: Any) -> list[Page]:
    index = factories.ToolkitIndexPageFactory(parent=home, slug="toolkit", search_image=image)
    topic = toolkit.Topic.objects.create(name="Getting started", slug="getting-started")
    page = factories.ToolkitPageFactory(parent=index, title="Train", topic=topic, body=body)
    page.resources.add(
        toolkit.Resource(title="A form", kind="template", file=file, language="es"),
        toolkit.Resource(title="A site", kind="website", url="https://www.example.org/a"),
    )
    page.save()
    return [index, page]


def award_pages(home: HomePage, image: PublicImage, body: Any) -> list[Page]:
    index = factories.AwardsIndexPageFactory(
        parent=home, slug="awards", nominations_open_on=dt.date(2020, 1, 1)
    )
    year = factories.AwardYearPageFactory(parent=index, introduction="<p>Five winners.</p>")
    employer = factories.EmployerFactory(name="Lantern", website="https://www.example.org")
    page = factories.AwardProfilePageFactory(
        parent=year, employer=employer, citation="It did well.", body=body, category="Small"
    )
    page.outcomes.add(awards.Outcome(label="Promoted", value="33", unit="people"))
    page.quotes.add(awards.Quote(text="I moved up.", speaker="A worker"))
    page.best_practices.add(awards.BestPractice(title="Ask", text="<p>First.</p>"))
    page.photos.add(awards.Photo(image=image, caption="At work"))
    page.save()
    return [index, year, page]


def content_page(home: HomePage, body: Any) -> Page:
    page: Page = factories.ContentPageFactory(parent=home, title="About us", body=body)
    factories.ContentPageFactory(parent=page, title="Below")
    return page


def faq_page(home: HomePage) -> Page:
    question = {"question": "Why?", "answer": "<p>Because.</p>"}
    groups = [
        {"type": "group", "value": {"heading": name, "questions": [question]}} for name in "AB"
    ]
    page: Page = factories.FAQPageFactory(parent=home, title="FAQs", questions=groups)
    return page
