from plan.importing.reading.physical_lines import PhysicalLine

TOLERANCE = 1


class Nesting:
    """How deep bullets are nested, by indent and, at the same indent, by marker."""

    def __init__(self) -> None:
        self.group = 0
        self._open: list[tuple[int, str]] = []

    def level(self, line: PhysicalLine) -> int:
        """The level of a paragraph's first line; call it for each paragraph, in order."""
        if not line.marker:
            self._open.clear()
            return 0
        if not self._open:
            self.group += 1
        self._close(line)
        if not self._open or self._is_deeper(line):
            self._open.append((line.indent, line.marker))
        return len(self._open) - 1

    def _is_deeper(self, line: PhysicalLine) -> bool:
        indent, marker = self._open[-1]
        return line.marker != marker or line.indent > indent + TOLERANCE

    def _close(self, line: PhysicalLine) -> None:
        """Leave the lists that this bullet stands outside of."""
        while self._open and line.indent < self._open[-1][0] - TOLERANCE:
            self._open.pop()
        same_indent = [
            at
            for at, (indent, marker) in enumerate(self._open)
            if marker == line.marker and abs(indent - line.indent) <= TOLERANCE
        ]
        if same_indent:
            del self._open[same_indent[-1] + 1 :]
