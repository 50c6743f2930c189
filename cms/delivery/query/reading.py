"""From a query string to typed values, or to a list of everything that is wrong with it."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qsl

from cms.delivery.problems import BadParameter, Fault, QueryTooLong
from cms.delivery.query.parameters import NotAmong, Parameter, Parameters

LONGEST_QUERY = 8_000
MOST_VALUES = 200
MOST_FAULTS = 20
LONGEST_QUOTE = 60
LONGEST_REFUSAL = 600

Values = dict[str, tuple[Any, ...]]


def read_query(query_string: str, parameters: Parameters) -> Values:
    """The values of each parameter given, in the order given. Raises BadParameter, QueryTooLong."""
    given = grouped(pairs(query_string))
    faults = [unknown(name, parameters) for name in given if name not in parameters]
    values: Values = {}
    for name, texts in given.items():
        if parameter := parameters.get(name):
            values[name] = read_values(parameter, texts, faults)
    if faults:
        raise BadParameter(faults[:MOST_FAULTS])
    return values


def pairs(query_string: str) -> list[tuple[str, str]]:
    if not query_string:
        return []
    if len(query_string) > LONGEST_QUERY:
        raise QueryTooLong(f"The query has {len(query_string)} bytes, {LONGEST_QUERY} are taken.")
    if query_string.count("&") >= MOST_VALUES:
        raise QueryTooLong(f"The query has more than {MOST_VALUES} values.")
    try:
        text = query_string.encode("latin-1").decode()
        return parse_qsl(text, keep_blank_values=True, errors="strict")
    except ValueError as error:
        raise BadParameter([Fault("", "The query is not UTF-8, percent-encoded.")]) from error


def grouped(given: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    texts = defaultdict(list)
    for name, text in given:
        texts[name].append(text)
    return texts


def read_values(parameter: Parameter, texts: list[str], faults: list[Fault]) -> tuple[Any, ...]:
    if len(texts) > 1 and not parameter.repeats:
        faults.append(Fault(parameter.name, f"“{parameter.name}” is taken once."))
        return ()
    return tuple(value for text in texts for value in [read_value(parameter, text, faults)])


def read_value(parameter: Parameter, text: str, faults: list[Fault]) -> Any:
    try:
        if "\x00" in text:
            raise ValueError("has a NUL character, which no value has.")
        return parameter.read(text)
    except ValueError as error:
        allowed = error.allowed if isinstance(error, NotAmong) else None
        faults.append(Fault(parameter.name, refusal(parameter, text, error), allowed))


def refusal(parameter: Parameter, text: str, error: ValueError) -> str:
    return f"“{parameter.name}={quoted(text)}”: {quoted(str(error), LONGEST_REFUSAL)}"


def unknown(name: str, parameters: Parameters) -> Fault:
    return Fault(quoted(name), f"There is no parameter “{quoted(name)}” here.", sorted(parameters))


def quoted(text: str, longest: int = LONGEST_QUOTE) -> str:
    """What the client sent, short enough to be sent back."""
    shown = text if len(text) <= longest else f"{text[:longest]}…"
    return shown.replace("\x00", "\\0")
