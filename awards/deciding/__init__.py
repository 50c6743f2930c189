"""Who wins, and the way from there to a public profile.

Who nominated an entry or judges the year does not decide on it. A winner becomes a draft that goes
through review as every page does, in the release of the year: nothing of it is public before that
goes live, and all of it is then.
"""
