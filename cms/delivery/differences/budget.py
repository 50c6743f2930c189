STEPS = 2_000_000
"""Comparisons of two words for one answer: some tenths of a second."""


class Budget:
    """How much work an answer may cost. Comparing texts word by word is quadratic at worst."""

    def __init__(self, steps: int = STEPS) -> None:
        self.left = steps
        self.exhausted = False

    def spend(self, steps: int) -> bool:
        """Whether there was that much left; if not, it is not spent, and what is left stays."""
        if steps > self.left:
            self.exhausted = True
            return False
        self.left -= steps
        return True
