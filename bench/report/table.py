from collections.abc import Iterable, Sequence

NONE = "–"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """In Markdown; all columns but the first are numbers."""
    line = lambda cells: f"| {' | '.join(cells)} |"  # noqa: E731
    rule = line(["---", *["---:"] * (len(head) - 1)])
    return "\n".join([line(head), rule, *(line(row) for row in rows)])


def number(value: float | None, digits: int = 0, unit: str = "") -> str:
    return NONE if value is None else f"{value:,.{digits}f}{unit}"


def mebibytes(size: float) -> str:
    return f"{size / 2**20:,.0f} MiB"


def size(count: int) -> str:
    return f"{count / 1000:,.1f} kB" if count >= 1000 else f"{count} B"
