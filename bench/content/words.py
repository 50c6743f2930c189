"""Sentences that mean little and weigh what real ones weigh; search finds some in a few of them."""

import json
from random import Random
from uuid import UUID

from bench.vocabulary import COMMON, RARE


def sentence(random: Random, length: int = 14) -> str:
    words = [*random.choices(COMMON, k=length - 1), random.choice(RARE)]
    return f"{' '.join(words).capitalize()}."


def paragraphs(random: Random, count: int) -> str:
    """As rich text is stored."""
    return "".join(f"<p>{sentence(random)} {sentence(random)}</p>" for _ in range(count))


def body(random: Random, count: int) -> str:
    """As a StreamField is stored: one block of text, with the id that an editor's would have."""
    block = {"type": "paragraph", "value": paragraphs(random, count), "id": str(a_uuid(random))}
    return json.dumps([block])


def a_uuid(random: Random) -> UUID:
    return UUID(int=random.getrandbits(128), version=4)


def name(random: Random) -> str:
    return f"{random.choice(RARE)} {random.choice(COMMON)}".title()
