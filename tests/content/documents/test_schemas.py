"""The public contract as a whole: what every document class promises."""

from collections.abc import Iterator
from typing import Any

import pytest

from cms.ledger import registry
from cms.ledger.documents import Document
from cms.ledger.envelope import schema

COLLECTIONS = {
    "plans",
    "strategies",
    "toolkit",
    "awards",
    "award-years",
    "pages",
    "workgroups",
    "employers",
    "images",
    "files",
    "site",
    "navigation",
    "redirects",
}


def contract(document: type[Document]) -> dict[str, Any]:
    return schema(document).model_json_schema(mode="serialization")


def by_type(document: type[Document]) -> str:
    return document.type


every_document = pytest.mark.parametrize("document", registry.documents(), ids=by_type)


def test_there_is_a_collection_for_everything_that_is_public() -> None:
    assert set(registry.collections()) >= COLLECTIONS


@every_document
def test_every_field_is_described(document: type[Document]) -> None:
    whole = contract(document)
    silent = [where for where, field in fields(whole) if not described(field, whole)]
    assert silent == []


@every_document
def test_lists_are_never_null(document: type[Document]) -> None:
    for where, field in fields(contract(document)):
        kinds = [option.get("type") for option in field.get("anyOf", [])]
        assert not {"array", "null"} <= set(kinds), where


@every_document
def test_every_field_is_always_there(document: type[Document]) -> None:
    whole = contract(document)
    for name, part in {document.type: whole, **whole.get("$defs", {})}.items():
        assert set(part.get("required", ())) == set(part.get("properties", ())), name


@every_document
def test_filters_and_sorts_name_fields_that_there_are(document: type[Document]) -> None:
    whole = contract(document)
    for declared in [*document.filters.values(), *document.sorts.values()]:
        here = [whole]
        for step in declared.path.split("."):
            here = [
                part[step] for found in here for part in properties(found, whole) if step in part
            ]
            assert here, f"{declared.path}: there is no “{step}”."


@every_document
def test_every_filter_and_sort_is_described(document: type[Document]) -> None:
    declared = {**document.filters, **document.sorts}
    assert [name for name, each in declared.items() if not each.description] == []


def fields(whole: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    parts = {whole["title"]: whole, **whole.get("$defs", {})}
    for part, definition in parts.items():
        for name, field in definition.get("properties", {}).items():
            yield f"{part}.{name}", field


def described(field: dict[str, Any], whole: dict[str, Any]) -> bool:
    """By itself, by the docstring of the schema that it holds, or as the one value it can have."""
    return "const" in field or bool(
        field.get("description") or resolved(field, whole).get("description")
    )


def resolved(field: dict[str, Any], whole: dict[str, Any]) -> dict[str, Any]:
    reference = field.get("$ref")
    return whole["$defs"][reference.rpartition("/")[2]] if reference else field


def properties(field: dict[str, Any], whole: dict[str, Any]) -> list[dict[str, Any]]:
    """The properties of whatever the field can hold, through lists and alternatives."""
    field = resolved(field, whole)
    inside = [*field.get("anyOf", ()), *([field["items"]] if "items" in field else [])]
    nested = [found for option in inside for found in properties(option, whole)]
    return [*([field["properties"]] if "properties" in field else []), *nested]
