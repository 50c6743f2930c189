"""Spam is scored by rules that can be read: each has a name, points and a sentence.

Nothing is refused for its score. From `SPAM_POINTS` on it is kept as spam, where a moderator finds
it with its reasons; its sender is answered like everybody.
"""
