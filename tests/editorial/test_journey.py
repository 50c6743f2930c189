from tests.editorial.drafts import approved, edit, fresh, published, submitted


def test_a_page_goes_live_after_both_stages_approved_it(strategy, who):
    submitted(strategy, who.editor)
    assert not approved(strategy, who.reviewer).live
    assert approved(strategy, who.publisher).live


def test_an_edit_of_a_live_page_goes_round_again(strategy, who):
    live = published(strategy, who.editor, who.reviewer, who.publisher)
    edit(live, who.editor, statement="Tell everybody.")
    assert fresh(live).statement == "Tell employers."
    live = published(live, who.editor, who.reviewer, who.publisher)
    assert live.statement == "Tell everybody."
