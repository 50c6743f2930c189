import pytest

from plan.importing.reading import Kind, read_file


def blocks(text: str) -> list[tuple[str, int, str]]:
    source = read_file("page.txt", text.encode())
    return [(block.kind.value, block.level, block.text) for block in source.blocks]


@pytest.mark.parametrize("marker", ["•", "-", "–", "*", "o", "▪", "\uf0b7", "·", "‣"])
def test_bullets_of_many_kinds_are_bullets(marker: str) -> None:
    found = blocks(f"We will:\n\n  {marker} plant trees\n  {marker}\twater them\n")
    assert found[1:] == [("bullet", 0, "plant trees"), ("bullet", 0, "water them")]


def test_a_bullet_alone_on_its_line_belongs_to_the_next_line() -> None:
    assert blocks("•\nplant trees\n•\nwater them") == [
        ("bullet", 0, "plant trees"),
        ("bullet", 0, "water them"),
    ]


def test_a_dash_inside_a_sentence_is_no_bullet() -> None:
    wrapped = "We plant trees in every street, early in the year\n– if it rains – and water them."
    assert blocks(wrapped) == [("paragraph", 0, wrapped.replace("\n", " "))]


def test_bullets_nest_by_indent_and_by_marker() -> None:
    text = "• one\n    • two\n• three.\no four\n• five"
    assert [level for _, level, _ in blocks(text)] == [0, 1, 0, 1, 0]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Every resident who wants to work finds a first job within six months, with\r\n"
        "a wage that pays the rent. It is\xa0not a promise that anyone can keep alone, so\r\n"
        "Riverbend keeps it together.\r\n"
        "Then comes the next paragraph.\r\n"
    )
    assert [text for _, _, text in blocks(text)] == [
        (
            "Every resident who wants to work finds a first job within six months, with a wage "
            "that pays the rent. It is not a promise that anyone can keep alone, so Riverbend "
            "keeps it together."
        ),
        "Then comes the next paragraph.",
    ]


def test_a_bullet_goes_on_behind_a_colon_at_the_end_of_a_full_line() -> None:
    bullet = "• According to a survey of all employers, hiring is hard: {}Goal 3 says why."
    assert blocks(bullet.format("\n  ")) == blocks(bullet.format(""))
    assert len(blocks("• We will:\n  Plant trees.")) == 2


LEAD_IN = "The partners of the county and its employers agreed on what comes first: "


@pytest.mark.parametrize("number", ["Goal 3", "STRATEGY 3", "7.3"])
def test_a_number_behind_a_colon_that_nothing_goes_with_was_wrapped_to_the_head_of_its_line(
    number: str,
) -> None:
    wrapped = f"{LEAD_IN}\n{number} Homes for all."
    assert blocks(wrapped) == [("paragraph", 0, f"{LEAD_IN}{number} Homes for all.")]
    assert blocks(f"• {LEAD_IN}\n  {number} Homes.")[0][2] == f"{LEAD_IN}{number} Homes."
    assert blocks(f"{number}: Homes\n\n{wrapped}")[1:] == blocks(wrapped)


@pytest.mark.parametrize(
    ("number", "other"),
    [
        ("Goal 3", "Goal 4 Jobs"),
        ("GOAL 3", "Goal 2 Jobs"),
        ("Goal 3", "3.1 Jobs"),
        ("Goal 3:", "Some jobs"),
        ("7.3", "7.4. Jobs"),
        ("7.3", "Goal 7: Jobs"),
        ("7.3", "7.3.1 Jobs"),
        ("7.3.", "Some jobs"),
    ],
)
def test_a_number_behind_a_colon_that_another_goes_with_begins_something(
    number: str, other: str
) -> None:
    found = blocks(f"{LEAD_IN}\n{number} Homes for all.\n\n{other}")
    assert [text for _, _, text in found] == [LEAD_IN.strip(), f"{number} Homes for all.", other]
    assert found[1:2] == blocks(f"{number} Homes for all.")
    assert len(blocks(f"We agreed on:\n{number} Homes for all.")) == 2


def test_short_lines_below_each_other_stay_apart() -> None:
    assert len(blocks("Backbone (Lead)\nCommunications (Support)\nData (Advisory)")) == 3


def test_a_hyphen_goes_only_if_the_document_writes_the_word_without_it() -> None:
    text = "Training helps the work-\nforce and the middle-\nclass. Our workforce agrees."
    assert (
        blocks(text)[0][2]
        == "Training helps the workforce and the middle-class. Our workforce agrees."
    )


def test_a_sentence_goes_on_behind_a_page_break_and_page_numbers_are_dropped() -> None:
    source = read_file("page.txt", b"We plant\n\n3\n\fRiver\n\nPage 4 of 9\n")
    assert [block.text for block in source.blocks] == ["We plant", "River"]
    assert [(each.line, each.reason) for each in source.dropped] == [
        (3, "page number"),
        (6, "page number"),
    ]
    assert blocks("We plant trees and\n3\n\fwater them.")[0][2] == "We plant trees and water them."


def test_a_number_alone_is_kept_where_there_are_no_pages() -> None:
    assert blocks("Jobs filled\n\n94\n")[1][2] == "94"


def test_a_head_that_runs_on_every_page_stays_once() -> None:
    text = "\f".join(
        f"Workforce Plan | Page {n}\n\nText number {n} stands here.\n" for n in range(1, 5)
    )
    source = read_file("page.txt", text.encode())
    assert sum("Workforce Plan" in block.text for block in source.blocks) == 1
    assert {each.reason for each in source.dropped} == {"running head, stands in line 1"}


def test_every_block_knows_its_lines() -> None:
    source = read_file("page.txt", "One line that is\r\ngoing on.\r\n\r\n\t• Bullet\r\n".encode())
    assert [[line.number for line in block.lines] for block in source.blocks] == [[1, 2], [4]]
    assert source.blocks[1].kind == Kind.BULLET
