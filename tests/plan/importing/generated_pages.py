"""Pages that nobody wrote: sentences that can be told apart, in every layout that we know of."""

import textwrap
from dataclasses import dataclass, field

from hypothesis import strategies as st

WORDS = [
    "employers", "training", "the", "county", "of", "nurses", "and", "Riverbend", "U.S.", "e.g.",
    "94 percent", "$12 million", "K-12", "people’s", "“upskilling”", "(see below)", "long-term",
    "Data & Evaluation", "7.3", "half of", "STEM", "ten–twenty", "a/b", "Goal 3", "café", "<b>",
]  # fmt: skip
OPENINGS = [
    "We", "According to a 2021 survey by the Harbor Institute,", "The board", "Employers", "Yes,",
    "A study by Northgate found that", "For more information, see", "Give your input:", "Note:",
    "Share your ideas about", "Back to", "In 2023,", "“Nobody", "Resources:", "Leading", "Home",
]  # fmt: skip
ENDINGS = [".", ".", "!", "?", "", ":", ".”"]
BULLETS = ["•", "-", "–", "*", "▪", "\uf0b7", "•\t"]
NAMES = ["AWARENESS", "GREEN JOBS", "K-12 & STEM", "Night schools", "Health care"]
LABELS = ["Workgroups", "Actions", "Resources", "Evidence", "WHY IT MATTERS", "Next steps"]
NUMBERS = ["4", "4.1", "4.1.1", "4.1.2", "4.2", "5", "Goal 2:", "Action 1:", "2.1", "2.1.1", "1."]
ROLES = ["Backbone (Lead)", "Arts & Crafts (Support)", "Jobs - Advisory", "Lead: Data; Jobs"]
SHAPES = ["paragraph", "bullets", "numbered", "name and number", "role", "label", "tight"]


@dataclass
class Page:
    """Parts are (shape, lines), a line being a run of whole sentences."""

    parts: list[tuple[str, list[str]]]
    sentences: list[str]


@dataclass
class Author:
    draw: st.DrawFn
    sentences: list[str] = field(default_factory=list)

    def sentence(self) -> str:
        words = self.draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
        opening = self.draw(st.sampled_from(OPENINGS))
        ending = self.draw(st.sampled_from(ENDINGS))
        mark = f"no{len(self.sentences)}x"
        self.sentences.append(" ".join([opening, *words, mark]))
        return self.sentences[-1] + ending

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.draw(st.integers(1, 3))))

    def pick(self, choices: list[str]) -> str:
        return self.draw(st.sampled_from(choices))

    def part(self) -> tuple[str, list[str]]:
        shape = self.draw(st.sampled_from(SHAPES))
        if shape in {"bullets", "tight"}:
            return shape, [self.paragraph() for _ in range(self.draw(st.integers(1, 4)))]
        if shape == "numbered":
            return shape, [f"{self.pick(NUMBERS)} {self.sentence()}"]
        if shape == "name and number":
            between = self.pick([". ", ": ", " – "])
            return shape, [f"{self.pick(NUMBERS)} {self.pick(NAMES)}{between}{self.sentence()}"]
        if shape in {"role", "label"}:
            return shape, [self.pick(ROLES if shape == "role" else LABELS)]
        return shape, [self.paragraph()]


@st.composite
def pages(draw: st.DrawFn) -> Page:
    author = Author(draw)
    parts = [author.part() for _ in range(draw(st.integers(1, 10)))]
    return Page([*parts, ("paragraph", [author.paragraph()])], author.sentences)


@st.composite
def as_text(draw: st.DrawFn, page: Page) -> bytes:
    """The page as a document or a PDF would give it away: wrapped or not, indented, paged."""
    width = draw(st.sampled_from([0, 60, 72, 90, 110]))
    chunks = []
    for shape, lines in page.parts:
        bullet = draw(st.sampled_from(BULLETS)) + " " if shape in {"bullets", "role"} else ""
        indent = draw(st.sampled_from(["", "  ", "\t"]))
        wrapped = [_wrap(line, width, indent + bullet) for line in lines]
        gap = "\n" if shape != "bullets" or draw(st.booleans()) else "\n\n"
        chunks.append(gap.join(wrapped))
    between = [draw(st.sampled_from(["\n\n", "\n\n\n", "\n\n\f"])) for _ in chunks]
    text = "".join(chunk + gap for chunk, gap in zip(chunks, between, strict=True))
    if draw(st.booleans()):
        text = text.replace("the ", "the\xa0")
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n", "\r"]))).encode()


def _wrap(line: str, width: int, lead: str) -> str:
    if not width:
        return lead + line
    hanging = " " * len(lead.expandtabs())
    return textwrap.fill(
        line,
        width,
        initial_indent=lead,
        subsequent_indent=hanging,
        break_on_hyphens=False,
        break_long_words=False,
    )


@st.composite
def as_html(draw: st.DrawFn, page: Page) -> bytes:
    chunks = []
    for shape, lines in page.parts:
        escaped = [line.replace("&", "&amp;").replace("<", "&lt;") for line in lines]
        item = draw(st.sampled_from(["<li>{}</li>", "<li>{}", "<li><p>{}</p></li>"]))
        if shape == "bullets":
            chunks.append("<ul>" + "\n".join(item.format(line) for line in escaped) + "</ul>")
        else:
            tag = draw(st.sampled_from(["p", "h2", "div", "td", "blockquote", "span"]))
            text = "<br>".join(escaped).replace(" nurses", draw(st.sampled_from(NURSES)))
            chunks.append(f"<div><{tag}>{text}</{tag}></div>")
    extra = draw(st.sampled_from(["", "<script>run()</script>", "<!-- remark -->", "<hr>"]))
    return extra.join(chunks).replace(" the ", draw(st.sampled_from([" the ", "\nthe\t"]))).encode()


NURSES = [" nurses", " <b>nurses</b>", ' <a href="https://n.example">nurses</a>', "&nbsp;nurses"]
