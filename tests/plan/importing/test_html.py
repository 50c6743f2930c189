from plan.importing.reading import Block, Mark, Source, read_file


def read(html: str) -> Source:
    return read_file("page.html", html.encode())


def texts(html: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read(html).blocks]


def only(html: str) -> Block:
    (block,) = read(html).blocks
    return block


def test_headings_lists_quotes_and_paragraphs_keep_their_kind() -> None:
    html = "<h2>Head</h2>before<p>Text</p>after<ul><li>One<li>Two</ul><blockquote>Said</blockquote>"
    assert texts(html) == [
        ("heading", "Head"),
        ("paragraph", "before"),
        ("paragraph", "Text"),
        ("paragraph", "after"),
        ("bullet", "One"),
        ("bullet", "Two"),
        ("quote", "Said"),
    ]


def test_links_and_emphasis_are_kept_where_they_stand() -> None:
    block = only('<p>See <a href="https://a.example/?x=1&amp;y=2">the <b>guide</b></a>.</p>')
    assert block.text == "See the guide."
    assert set(block.marks) == {
        Mark(4, 7, "a", "https://a.example/?x=1&y=2"),
        Mark(8, 13, "a", "https://a.example/?x=1&y=2"),
        Mark(8, 13, "b"),
    } or set(block.marks) == {
        Mark(4, 13, "a", "https://a.example/?x=1&y=2"),
        Mark(8, 13, "b"),
    }


def test_a_script_is_no_address_and_a_relative_one_is_resolved_if_the_page_says_where_it_is() -> (
    None
):
    assert not only('<p><a href="javascript:alert(1)">Click</a></p>').marks
    assert not only('<p><a href="JaVaScript:alert(1)">Click</a></p>').marks
    based = '<base href="https://old.example/plan/"><p><a href="../guide.pdf">Guide</a></p>'
    assert only(based).marks[0].href == "https://old.example/guide.pdf"


def test_scripts_styles_comments_and_controls_are_dropped_and_reported() -> None:
    source = read(
        "<style>p {}</style><p>Text<!-- a remark --></p>\n<script>run()</script>"
        '<img src="a.png" alt="A tree"><button>Send</button><iframe src="https://v.example"></iframe>'
    )
    assert [block.text for block in source.blocks] == ["Text"]
    assert [(each.line, each.text, each.reason.split(":")[0]) for each in source.dropped] == [
        (1, "p {}", "style sheet"),
        (1, "a remark", "comment"),
        (2, "run()", "script"),
        (2, "A tree", "picture"),
        (2, "Send", "form control"),
        (2, "https://v.example", "embedded content"),
    ]


def test_menus_are_dropped_but_sentences_in_their_place_are_not() -> None:
    source = read(
        '<nav><a href="/">Home</a> <a href="/faq">FAQs</a></nav>'
        '<nav>We moved to Dock Street. <a href="/map">Map</a></nav>'
        '<div class="breadcrumb"><a href="/">Home</a> / <a href="/plan">Plan</a></div><p>Text</p>'
    )
    assert [block.text for block in source.blocks] == ["We moved to Dock Street. Map", "Text"]
    assert [each.text for each in source.dropped] == ["Home", "FAQs", "Home", "Plan"]


def test_tables_of_data_are_rows_and_tables_for_layout_are_not() -> None:
    data = (
        "<table><caption>Jobs</caption><tr><th>Year</th><th>New</th></tr>"
        "<tr><td>2024</td><td>9</td></tr></table>"
    )
    assert texts(data) == [("caption", "Jobs"), ("row", "Year | New"), ("row", "2024 | 9")]
    layout = "<table><tr><td><h2>Head</h2></td><td>Side</td></tr></table>"
    assert texts(layout) == [("heading", "Head"), ("paragraph", "Side")]


def test_breaks_separate_lines_unless_the_sentence_goes_on() -> None:
    html = "<p>Backbone (Lead)<br>Data (Support)<br>We plant trees and<br>water them</p>"
    assert [text for _, text in texts(html)] == [
        "Backbone (Lead)",
        "Data (Support)",
        "We plant trees and water them",
    ]


def test_bullets_typed_by_hand_are_bullets() -> None:
    assert texts("<p>·&nbsp;&nbsp; One</p><div>We will:<br>&bull; plant<br>&bull; water</div>") == [
        ("bullet", "One"),
        ("paragraph", "We will:"),
        ("bullet", "plant"),
        ("bullet", "water"),
    ]


def test_every_block_knows_its_lines() -> None:
    source = read("<h1>One</h1>\r\n<p>Two\r\n  three <b>four</b>\r\n</p>\r\n<!-- x -->\r\n<p>Five")
    assert [[line.number for line in block.lines] for block in source.blocks] == [[1], [2, 3], [6]]


def test_sloppy_markup_is_read_like_a_browser_reads_it() -> None:
    html = "<H1>Title<p>Text with <i>open <b>crossed</i> tags</b> &amp; a &lt;sign&gt;<td>stray"
    assert [text for _, text in texts(html)] == [
        "Title",
        "Text with open crossed tags & a <sign>",
        "stray",
    ]
