"""The colors of the demonstration: deep teal, warm amber, off-white, and what lies between."""

Color = tuple[int, int, int]

INK: Color = (18, 48, 56)
TEAL: Color = (27, 84, 94)
SEA: Color = (60, 129, 135)
MIST: Color = (168, 199, 194)
SAGE: Color = (127, 165, 143)
PAPER: Color = (248, 243, 232)
SAND: Color = (236, 219, 188)
AMBER: Color = (229, 162, 60)
RUST: Color = (197, 103, 47)
CLAY: Color = (143, 74, 52)


def mix(one: Color, other: Color, share: float) -> Color:
    """`one`, with this share (0 to 1) of `other` in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue
