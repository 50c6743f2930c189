"""The benchmark: how near the API comes to what the server can do at all, and to stock Wagtail.

`make bench` runs all of it on one machine in one run: PostgreSQL, the production server with
production's settings, and generated content. It writes `bench/results.md`.
"""
