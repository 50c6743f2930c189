"""Judging the nominations of a year.

A judge sees the entries of one year, but never one with a conflict of interest, nor anybody else's
scores. Nobody sees scores before judging closes, the coordinator neither: until then progress is
counted, not points. Who nominated does not judge, and who judges does not decide.
"""
