"""What pages are filed under: workgroups, industries, counties, tags."""

from dataclasses import dataclass
from typing import Any

from taggit.models import Tag

from awards.models import County, Industry
from plan.models import Workgroup

WORKGROUPS = 6
INDUSTRIES = 12
COUNTIES = 10
TAGS = 40


@dataclass(frozen=True)
class Terms:
    workgroups: list[Workgroup]
    industries: list[Industry]
    counties: list[County]
    tags: list[Tag]


def make_terms() -> Terms:
    workgroups = [
        Workgroup(name=f"Workgroup {n}", slug=f"workgroup-{n}") for n in range(WORKGROUPS)
    ]
    for workgroup in workgroups:
        workgroup.save()
    return Terms(
        workgroups, numbered(Industry, INDUSTRIES), numbered(County, COUNTIES), numbered(Tag, TAGS)
    )


def numbered(kind: Any, count: int) -> list[Any]:
    name = kind._meta.model_name
    rows = [kind(name=f"{name.title()} {n}", slug=f"{name}-{n}") for n in range(count)]
    return kind._base_manager.bulk_create(rows)
