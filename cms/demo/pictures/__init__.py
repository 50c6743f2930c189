"""Illustrations for the demonstration, drawn by code, so that the repository holds no pictures."""
