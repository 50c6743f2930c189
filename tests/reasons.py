"""What is said where a form asks why something public changes."""

REASON = {"reason": "It is out of date."}
