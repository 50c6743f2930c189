"""The fields of our documents in the words of stock v2, so that both send the same."""

from collections.abc import Iterable
from typing import Any

from wagtail.api import APIField

from awards import models as awards
from plan import models as plan

PAGE = ("summary", "tags", "body", "review_by", "change_note")
FIELDS: dict[Any, tuple[str, ...]] = {
    plan.StrategyPage: (
        *PAGE,
        "number",
        "short_name",
        "statement",
        "workgroup_roles",
        "actions",
        "evidence",
        "further_reading",
        "input_open",
        "input_opens_on",
        "input_closes_on",
    ),
    plan.StrategyWorkgroup: ("workgroup", "role"),
    plan.Action: ("number", "statement", "steps", "status", "target_date"),
    plan.Evidence: ("statement", "figure", "source", "publisher", "year", "link"),
    plan.FurtherReading: ("title", "url"),
    plan.Workgroup: ("name", "slug"),
    awards.AwardProfilePage: (
        *PAGE,
        "employer",
        "category",
        "citation",
        "programme",
        "outcomes",
        "quotes",
        "best_practices",
    ),
    awards.Employer: ("name", "slug", "industry", "county", "size", "website"),
    awards.Outcome: ("label", "value", "unit", "period"),
    awards.Quote: ("text", "speaker", "job_title"),
    awards.BestPractice: ("title", "text"),
    awards.Industry: ("name", "slug"),
    awards.County: ("name", "slug"),
}


def declare() -> None:
    for model, names in FIELDS.items():
        model.api_fields = fields(names)


def fields(names: Iterable[str]) -> list[APIField]:
    return [APIField(name) for name in names]
