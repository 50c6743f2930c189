"""Award profiles, spread over ten years; an employer wins again and again."""

from collections.abc import Iterator
from random import Random
from typing import Any

from awards import models as awards
from awards.choices import EmployerSize
from bench.content.bulk import insert, insert_pages
from bench.content.terms import Terms
from bench.content.tree import count_children, place
from bench.content.words import body, name, paragraphs, sentence
from bench.scale import YEARS, Scale

BATCH = 5000
CATEGORIES = ("Apprenticeship", "Career ladder", "Learning on the clock", "Small employer")


def make_profiles(home: Any, scale: Scale, terms: Terms, position: int) -> None:
    random = Random("profiles")
    index = awards.AwardsIndexPage(title="Awards", **place(home, position, "awards"))
    insert_pages([index])
    years = [a_year(index, n, year) for n, year in enumerate(YEARS, start=1)]
    insert_pages(years)
    employers = make_employers(scale.employers, terms, random)
    for start in range(0, scale.profiles, BATCH):
        numbers = range(start, min(start + BATCH, scale.profiles))
        batch = [a_profile(years[n % len(years)], n, employers, random) for n in numbers]
        insert_pages(batch)
        add_parts(batch, terms, random)
    count_children(index, *years)


def a_year(index: Any, position: int, year: int) -> awards.AwardYearPage:
    return awards.AwardYearPage(title=str(year), year=year, **place(index, position, str(year)))


def make_employers(count: int, terms: Terms, random: Random) -> list[awards.Employer]:
    rows = [
        awards.Employer(
            name=f"{name(random)} {n}",
            slug=f"employer-{n}",
            industry=random.choice(terms.industries),
            county=random.choice(terms.counties),
            size=random.choice(EmployerSize.values),
            website=f"https://employer-{n}.example.org/",
        )
        for n in range(count)
    ]
    return awards.Employer.objects.bulk_create(rows, BATCH)


def a_profile(
    year: Any, n: int, employers: list[awards.Employer], random: Random
) -> awards.AwardProfilePage:
    employer = employers[n % len(employers)]
    return awards.AwardProfilePage(
        title=employer.name,
        employer=employer,
        category=random.choice(CATEGORIES),
        citation=sentence(random),
        summary=sentence(random),
        programme=paragraphs(random, 2),
        body=body(random, 2),
        **place(year, n // len(YEARS) + 1, f"profile-{n}"),
    )


def add_parts(profiles: list[Any], terms: Terms, random: Random) -> None:
    for rows in (
        (row for page in profiles for row in outcomes(page, random)),
        (quote(page, random) for page in profiles),
        (practice(page, random) for page in profiles),
        (row for page in profiles for row in tags(page, terms, random)),
    ):
        insert(rows)


def outcomes(page: Any, random: Random) -> Iterator[awards.Outcome]:
    for order in range(2):
        yield awards.Outcome(
            profile_id=page.pk,
            sort_order=order,
            label=sentence(random, 4),
            value=str(random.randint(1, 900)),
            unit="people",
        )


def quote(page: Any, random: Random) -> awards.Quote:
    return awards.Quote(profile_id=page.pk, sort_order=0, text=sentence(random), speaker="A worker")


def practice(page: Any, random: Random) -> awards.BestPractice:
    return awards.BestPractice(
        profile_id=page.pk, sort_order=0, title=sentence(random, 5), text=paragraphs(random, 1)
    )


def tags(page: Any, terms: Terms, random: Random) -> Iterator[awards.ProfileTag]:
    for tag in random.sample(terms.tags, 2):
        yield awards.ProfileTag(content_object_id=page.pk, tag=tag)
