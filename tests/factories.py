"""Pages and people for tests, named for the state they are in."""

import datetime as dt
from typing import Any

import factory
import wagtail_factories
from django.contrib.auth import get_user_model
from factory.django import DjangoModelFactory

from awards import models as awards
from home import models as home
from plan import models as plan
from toolkit import models as toolkit


class GroupFactory(DjangoModelFactory):
    class Meta:
        model = "auth.Group"
        django_get_or_create = ("name",)

    name = factory.Sequence(lambda n: f"Group {n}")


class UserFactory(DjangoModelFactory):
    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"user-{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")
    password = factory.django.Password("correct horse")

    @factory.post_generation
    def groups(self, create: bool, extracted: Any, **kwargs: Any) -> None:
        for group in extracted or ():
            self.groups.add(group)


class WorkgroupFactory(DjangoModelFactory):
    class Meta:
        model = plan.Workgroup
        django_get_or_create = ("slug",)

    name = factory.Sequence(lambda n: f"Workgroup {n}")
    slug = factory.LazyAttribute(lambda workgroup: workgroup.name.lower().replace(" ", "-"))


class LiveOrDraft(factory.Factory):
    """Pages are live unless made with `draft=True`."""

    class Meta:
        abstract = True

    class Params:
        draft = factory.Trait(live=False)


class HomePageFactory(wagtail_factories.PageFactory, LiveOrDraft):
    class Meta:
        model = home.HomePage

    title = "Home"


class ContentPageFactory(wagtail_factories.PageFactory, LiveOrDraft):
    class Meta:
        model = home.ContentPage

    title = factory.Sequence(lambda n: f"Page {n}")


class PlanPageFactory(wagtail_factories.PageFactory, LiveOrDraft):
    class Meta:
        model = plan.PlanPage

    title = factory.Sequence(lambda n: f"Plan {n}")


class StrategyPageFactory(wagtail_factories.PageFactory, LiveOrDraft):
    class Meta:
        model = plan.StrategyPage

    number = factory.Sequence(lambda n: str(n % 999 + 1))
    short_name = "Awareness"
    statement = "Make what is known known."
    title = factory.LazyAttribute(lambda page: f"{page.number} {page.short_name}")
    slug = factory.LazyAttribute(
        lambda page: page.title.lower().replace(".", "-").replace(" ", "-")
    )


class ProgressPageFactory(wagtail_factories.PageFactory, LiveOrDraft):
    class Meta:
        model = plan.ProgressPage

    reported_by = factory.SubFactory(WorkgroupFactory)
    status = "on_track"
    as_of = dt.date(2026, 3, 31)
    narrative = "<p>Forty employers signed up.</p>"


class ToolkitIndexPageFactory(wagtail_factories.PageFactory, LiveOrDraft):
    class Meta:
        model = toolkit.ToolkitIndexPage

    title = "Toolkit"


class ToolkitPageFactory(wagtail_factories.PageFactory, LiveOrDraft):
    class Meta:
        model = toolkit.ToolkitPage

    title = factory.Sequence(lambda n: f"Toolkit page {n}")


class EmployerFactory(DjangoModelFactory):
    class Meta:
        model = awards.Employer

    name = factory.Sequence(lambda n: f"Employer {n}")
    slug = factory.LazyAttribute(lambda employer: employer.name.lower().replace(" ", "-"))


class AwardsIndexPageFactory(wagtail_factories.PageFactory, LiveOrDraft):
    class Meta:
        model = awards.AwardsIndexPage

    title = "HEROES"


class AwardYearPageFactory(wagtail_factories.PageFactory, LiveOrDraft):
    class Meta:
        model = awards.AwardYearPage

    year = 2025
    title = factory.LazyAttribute(lambda page: str(page.year))


class AwardProfilePageFactory(wagtail_factories.PageFactory, LiveOrDraft):
    class Meta:
        model = awards.AwardProfilePage

    employer = factory.SubFactory(EmployerFactory)
    title = factory.LazyAttribute(lambda page: page.employer.name)


class ImageFactory(wagtail_factories.ImageFactory):
    class Meta:
        model = "content.PublicImage"

    description = "Two people at a workbench"


class FAQPageFactory(wagtail_factories.PageFactory, LiveOrDraft):
    class Meta:
        model = home.FAQPage

    title = "FAQs"


class FileFactory(wagtail_factories.DocumentFactory):
    class Meta:
        model = "content.File"

    title = factory.Sequence(lambda n: f"File {n}")
