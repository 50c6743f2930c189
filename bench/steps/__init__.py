"""What happens inside Django, each step in a process with the settings that it is about.

`python -m bench.steps NAME` reads its arguments as JSON and prints its result as JSON.
"""
