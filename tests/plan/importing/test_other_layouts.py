"""Layouts that the published plan does not have, on pages of our own."""

from plan.importing.reading import read_file
from plan.importing.recognising import Recognition, StrategyOutline, recognise
from plan.importing.recognising.body_parts import (
    BodyPart,
    HeadingPart,
    ListPart,
    QuotePart,
    TablePart,
)
from plan.importing.recognising.places import family
from tests.plan.importing.pages import recognise_page


def recognise_text(text: str, **options: object) -> Recognition:
    return recognise(read_file("page.txt", text.encode()), **options)


def only(text: str) -> StrategyOutline:
    (strategy,) = recognise_text(text).strategies
    return strategy


def numbered(recognition: Recognition) -> dict[str, str]:
    everything = [each for top in recognition.strategies for each in family(top)]
    return {each.number.value: each.short_name.text for each in everything}


def body_texts(parts: list[BodyPart]) -> list[str]:
    found = []
    for part in parts:
        found += (
            [item.text for item in part.items] if isinstance(part, ListPart) else [part.text.text]
        )
    return found


def test_goals_with_inline_objectives_have_child_drafts() -> None:
    recognition = recognise_page("goals-with-objectives.txt")
    assert numbered(recognition) == {
        "2": "OPEN DOORS TO FIRST JOBS",
        "2.1": "Paid trials",
        "2.2": "Mentors",
        "2.3": "Night buses",
        "3": "KEEP PEOPLE LEARNING",
        "3.1": "Short courses",
        "3.2": "Time to learn",
    }
    goal = recognition.strategies[0]
    assert goal.statement.text.endswith("a person to ask when things go wrong.")
    assert goal.children[1].statement.text == (
        "Give each newcomer a mentor who has stood on the same floor."
    )
    assert body_texts(goal.body) == ["Riverbend Workforce Plan 3.0"]


def test_a_prompt_that_names_a_date_stays_in_the_body() -> None:
    last = recognise_page("goals-with-objectives.txt").strategies[1]
    assert last.input_open
    assert not last.prompts
    assert "until the end of May" in body_texts(last.children[1].body)[-1]


def test_objectives_in_the_middle_of_a_paragraph_are_found() -> None:
    recognition = recognise_page("goals-inline.html")
    assert numbered(recognition) == {
        "1": "Health care",
        "1.1": "Night schools",
        "1.2": "Ladders",
        "2": "Building",
        "2.1": "Tool libraries",
        "2.2": "Site visits",
    }
    tools = recognition.strategies[1].children[0]
    assert tools.statement.text == "Lend tools to apprentices. They bring them back on Fridays."


def test_statements_without_numbers_stay_in_order_with_their_bullets() -> None:
    (strategy,) = recognise_page("statements-with-bullets.txt").strategies
    assert strategy.number is None
    assert strategy.statement.text == "Bring people back into work after a long illness"
    assert not strategy.actions
    assert [type(part).__name__ for part in strategy.body] == [
        *["ParagraphPart"] * 2,
        "ListPart",
        "ParagraphPart",
        "ListPart",
        "ParagraphPart",
        "ListPart",
        "ParagraphPart",
    ]
    assert "leave the diagnosis out of it: nobody has to tell" in body_texts(strategy.body)


def test_an_html_page_keeps_headings_tables_quotes_and_links() -> None:
    (strategy,) = recognise_page("strategy-5-3-transport.html").strategies
    kinds = [type(part) for part in strategy.body]
    assert kinds[0] is HeadingPart
    assert {QuotePart, TablePart} < set(kinds)
    assert [step.level for step in strategy.actions[0].steps] == [0, 1, 0]
    assert (
        strategy.actions[0].steps[0].passage.links()[0].href == "https://parks.riverbend.example/"
    )
    assert strategy.evidence[0].link == "https://transit.example/study.pdf"
    assert strategy.evidence[0].publisher == "Transit Lab"
    assert [(each.title, each.url) for each in strategy.further_reading] == [
        ("Shuttles That Pay for Themselves", "https://transit.example/shuttles"),
        ("Fares and Who Pays Them", "https://plan.riverbend.example/files/fares.pdf"),
    ]
    assert strategy.input_open


def test_messy_html_is_recognised_too() -> None:
    recognition = recognise_page("goal-6-messy.html")
    assert numbered(recognition) == {
        "6": "GREEN TRADES",
        "6.1": "Heat pumps",
        "6.2": "Street trees",
    }
    assert [aside.what for aside in recognition.dropped] == ["back link"]


def test_numbers_below_a_strategy_are_its_actions_unless_they_have_names() -> None:
    strategy = only("4.2 GROWTH. Grow.\n\n4.2.1 Ask around\n- twice\n\n4.2.2 Ask again\n")
    assert [action.number.value for action in strategy.actions] == ["4.2.1", "4.2.2"]
    assert not strategy.children


def test_a_number_of_four_parts_is_a_step_of_its_action() -> None:
    strategy = only("4.2 GROWTH. Grow.\n\n4.2.1 Ask around\n\n4.2.1.1 Start at home\n")
    assert [step.passage.text for step in strategy.actions[0].steps] == ["4.2.1.1 Start at home"]


def test_a_number_alone_in_its_heading_takes_what_follows() -> None:
    html = (
        "<h1>4.2</h1><h2>Growth</h2><p>Grow with all your might.</p>"
        "<h3>4.2.1</h3><p>Ask around.</p>"
    )
    (strategy,) = recognise(read_file("page.html", html.encode())).strategies
    assert strategy.short_name.text == "Growth"
    assert strategy.statement.text == "Grow with all your might."
    assert strategy.actions[0].statement.text == "Ask around."


def test_numbers_in_prose_are_no_titles() -> None:
    strategy = only("4.2 GROWTH. Grow.\n\n5 Percent is too little.\n\n4.5 million people wait.\n")
    assert len(body_texts(strategy.body)) == 2


def test_a_numbered_list_is_no_list_of_strategies() -> None:
    strategy = only("4.2 GROWTH. Grow.\n\nSo we:\n\n1. Ask\n\n2. Listen\n")
    assert body_texts(strategy.body) == ["So we:", "1. Ask", "2. Listen"]


def test_a_table_of_contents_is_not_taken_for_the_strategies() -> None:
    text = (
        "2.1 Jobs ........ 3\n2.2 Homes ........ 4\n\n"
        "2.1 JOBS. Make jobs.\n\n2.2 HOMES. Make homes.\n"
    )
    recognition = recognise_text(text)
    assert numbered(recognition) == {"2.1": "JOBS", "2.2": "HOMES"}


def test_roles_are_found_in_one_line_and_before_the_names() -> None:
    strategy = only("4.2 GROWTH. Grow.\n\nData (Lead), Arts & Crafts (Support); Jobs (Advisory)\n")
    assert [each.name.text for each in strategy.workgroups] == ["Data", "Arts & Crafts", "Jobs"]
    strategy = only("4.2 GROWTH. Grow.\n\nLead: Data\nSupport: Arts; Jobs\n")
    assert [(each.name.text, each.role.value) for each in strategy.workgroups] == [
        ("Data", "lead"),
        ("Arts", "support"),
        ("Jobs", "support"),
    ]


def test_a_workgroup_that_does_not_exist_or_comes_twice_stays_in_the_body() -> None:
    text = (
        "4.2 GROWTH. Grow.\n\n• Data and Evaluation (Lead)\n• Nobody (Support)\n"
        "• Data & Evaluation (Support)\n"
    )
    (strategy,) = recognise_text(text, workgroups=["Data & Evaluation"]).strategies
    assert [each.name.text for each in strategy.workgroups] == ["Data and Evaluation"]
    assert body_texts(strategy.body) == ["Nobody (Support)", "Data & Evaluation (Support)"]


def test_a_label_without_its_part_is_an_ordinary_line() -> None:
    strategy = only("4.2 GROWTH. Grow.\n\nResources\n\nThere are none yet.\n")
    assert body_texts(strategy.body) == ["Resources", "There are none yet."]


def test_headings_in_the_body_skip_no_level_and_none_is_empty() -> None:
    html = "<h1>4.2 GROWTH. Grow.</h1><h4>Why</h4><p>So.</p><h6>How</h6><p>Thus.</p><h2>End</h2>"
    (strategy,) = recognise(read_file("page.html", html.encode())).strategies
    headings = [part.level for part in strategy.body if isinstance(part, HeadingPart)]
    assert headings == [2, 3]
    assert body_texts(strategy.body)[-1] == "End"


def test_a_link_in_a_field_that_holds_none_becomes_further_reading() -> None:
    html = '<h1>4.2 GROWTH. Grow <a href="https://g.example/">greatly</a></h1>'
    (strategy,) = recognise(read_file("page.html", html.encode())).strategies
    assert [(each.title, each.url) for each in strategy.further_reading] == [
        ("greatly", "https://g.example/")
    ]


def test_a_line_that_begins_like_a_way_back_but_is_a_sentence_is_kept() -> None:
    strategy = only("4.2 GROWTH. Grow.\n\nBack to work programs help residents.\n")
    assert body_texts(strategy.body) == ["Back to work programs help residents."]


def test_actions_below_each_other_without_a_gap_are_told_apart() -> None:
    strategy = only(
        "4.2 GROWTH. Grow every business in the county that wants to grow and has nobody to ask\n"
        "4.2.1 Send advisers to every business with fewer than twenty people, once a year\n"
        "• Ask retired owners to go along and to tell what they would do differently\n"
        "4.2.2 Publish what the advisers hear most often, without the names of anybody\n"
    )
    assert [action.number.value for action in strategy.actions] == ["4.2.1", "4.2.2"]
    assert [len(action.steps) for action in strategy.actions] == [1, 0]


def test_objectives_are_found_inside_a_paragraph_of_their_goal() -> None:
    recognition = recognise_text(
        "COUNTY PLAN\n\n2. ART AND MUSIC\n\nEvery street should sound good. Objectives: "
        "2.1 Choirs: Found choirs. 2.2 Walls: Paint walls; 2.3 – Bands: Hire bands.\n\n"
        "That is all.\n"
    )
    assert numbered(recognition) == {
        "2": "ART AND MUSIC",
        "2.1": "Choirs",
        "2.2": "Walls",
        "2.3": "Bands",
    }
    (goal,) = recognition.strategies
    assert goal.statement.text == "Every street should sound good."
    assert body_texts(goal.body) == ["COUNTY PLAN", "Objectives:"]


def test_text_right_below_a_bullet_leaves_it_where_bullets_hang() -> None:
    strategy = only(
        "4.2 GROWTH. Grow.\n"
        "  • Send advisers to every business with fewer than twenty people, at least\n"
        "    once a year, and to the others when they ask\n"
        "  • Ask retired owners to go along and to tell what they would do differently\n"
        "Advisers are paid by the county. They give no advice about taxes, and do not\n"
        "Recommend banks.\n"
        "← Back to plan overview\n"
    )
    assert [type(part).__name__ for part in strategy.body] == ["ListPart", "ParagraphPart"]
    assert body_texts(strategy.body)[-1].startswith("Advisers are paid")
    assert body_texts(strategy.body)[-1].endswith("Recommend banks.")
