from uuid import UUID

import orjson

from cms.delivery.answers.ended import ended
from cms.delivery.differences.budget import Budget
from cms.delivery.differences.fields import different_fields
from cms.delivery.history_schemas import DifferenceSchema, VersionSchema
from cms.delivery.problems import BadParameter, Fault
from cms.ledger import reading
from cms.ledger.reading import Version

OF_EACH_VERSION = ("version", "published_at", "updated_at")
MOST_LISTED = 200


def two_versions(id: UUID, first: int, second: int) -> tuple[Version, Version]:
    """Raises what is said of a document without a past to read, or without these versions."""
    found = reading.texts(id, {first, second})
    listed = list(found.values()) or reading.history(id, 1)
    if not listed or listed[0].sealed:
        raise ended(id)
    asked = {"from": first, "to": second}
    without = {name: number for name, number in asked.items() if not has_text(found.get(number))}
    if without:
        raise not_there(id, found, without)
    return found[first], found[second]


def has_text(version: Version | None) -> bool:
    return version is not None and not version.is_ending


def not_there(id: UUID, found: dict[int, Version], without: dict[str, int]) -> BadParameter:
    versions = reading.history(id, MOST_LISTED)
    allowed = [str(one.version) for one in reversed(versions) if not one.is_ending]
    return BadParameter(
        Fault(
            name,
            f"Version {number} says that the document ended, and has no text."
            if number in found
            else f"There is no version {number}; the newest is {versions[0].newest}.",
            allowed,
        )
        for name, number in without.items()
    )


def difference(first: Version, second: Version, base: str) -> bytes:
    budget = Budget()
    bodies = [orjson.loads(one.body) for one in (first, second)]
    for body in bodies:
        for name in OF_EACH_VERSION:
            body.pop(name, None)
    changes = different_fields(bodies[0], bodies[1], budget)
    answer = DifferenceSchema(
        id=first.id,
        type=second.type,
        **{"from": VersionSchema.of(first, base)},
        to=VersionSchema.of(second, base),
        changes=changes,
        complete=not budget.exhausted,
    )
    return orjson.dumps(answer.model_dump(mode="json", by_alias=True))
