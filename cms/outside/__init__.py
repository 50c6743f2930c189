"""Requests to machines that are not ours."""
