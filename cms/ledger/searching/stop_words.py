"""Words that say nothing about what is sought. They are indexed, but not insisted upon."""

ENGLISH = """
a an and are as at be by can do for from had has have how i if in into is it its of on or our
so than that the their them then there these they this to was we were what when where which who
will with you your
"""
SPANISH = """
al como con de del el en es esta este la las lo los mas nos o para pero por que se su sus un
una unas uno unos y
"""
STOP_WORDS = frozenset((ENGLISH + SPANISH).split())
"""Folded, as everything is that is compared."""
