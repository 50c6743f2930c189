"""The OpenAPI document, arranged for a reader."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from cms.delivery.docs.spelling import marked, spelled
from cms.delivery.place import PREFIX
from cms.delivery.problems import Problem
from cms.delivery.problems.catalogue import CATALOGUE

Described = dict[str, Any]


def reference(openapi: Described) -> Described:
    """The context of the docs page."""
    operations = sorted(operations_of(openapi), key=lambda one: GROUPS.index(one["group"]))
    return {
        "info": openapi["info"],
        "prefix": PREFIX,
        "groups": [
            {"name": name, "operations": list(grouped)}
            for name, grouped in groupby(operations, key=lambda one: one["group"])
        ],
        "schemas": [schema_of(name, one) for name, one in openapi["components"]["schemas"].items()],
        "problems": [problem_of(kind) for kind in CATALOGUE],
    }


GROUPS = (
    "Service",
    "Documents",
    "Collections",
    "Search",
    "Site",
    "Parts",
    "Sync",
    "Preview",
    "Writing",
)


def operations_of(openapi: Described) -> Iterator[Described]:
    for path, methods in openapi["paths"].items():
        for method, operation in methods.items():
            yield {
                "id": operation["operationId"],
                "group": operation["tags"][0],
                "method": method.upper(),
                "path": path,
                "can_be_opened": can_be_opened(path, method, operation),
                "summary": operation["summary"],
                "description": marked(operation.get("description", "")),
                "parameters": [parameter_of(one) for one in operation["parameters"]],
                "body": body_of(operation),
                "answer": answer_of(operation),
                "statuses": list(operation["responses"]),
            }


def can_be_opened(path: str, method: str, operation: Described) -> bool:
    """Whether a link to it leads somewhere as it is."""
    needs = "{" in path or "security" in operation or any_required(operation)
    return method == "get" and not needs


def any_required(operation: Described) -> bool:
    return any(one["required"] for one in operation["parameters"])


def parameter_of(parameter: Described) -> Described:
    return {
        "name": parameter["name"],
        "required": parameter["required"],
        "description": marked(parameter.get("description", "")),
        "type": spelled(parameter["schema"]),
    }


def body_of(operation: Described) -> Any:
    if "requestBody" not in operation:
        return None
    (body,) = operation["requestBody"]["content"].values()
    return spelled(body["schema"])


def answer_of(operation: Described) -> Any:
    """What is answered where all goes well: 200, or 201 where something was taken."""
    done = next(one for status, one in operation["responses"].items() if status.startswith("2"))
    return spelled(done["content"]["application/json"]["schema"])


def schema_of(name: str, schema: Described) -> Described:
    return {
        "name": name,
        "description": marked(schema.get("description", "")),
        "fields": [
            {"name": field, "type": spelled(one), "description": marked(one.get("description", ""))}
            for field, one in schema.get("properties", {}).items()
        ],
        "choices": schema.get("enum", []),
    }


def problem_of(kind: type[Problem]) -> Described:
    return {
        "slug": kind.slug,
        "status": kind.status,
        "title": kind.title,
        "meaning": marked(kind.meaning),
    }
