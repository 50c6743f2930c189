"""Texts that go live together, in one transaction, or not at all.

An open release keeps its pages: what is approved waits for it, and goes live by no other way. The
approval pins the text; whoever edits the page afterwards takes the release back to review.
"""
