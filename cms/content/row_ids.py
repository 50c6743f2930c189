"""`<row:pk>` in a path: the number of a row.

Django's `int` takes numbers that no database can look up: on SQLite they end in an error, where
`<row:…>` is no such page.
"""

from django.urls import register_converter
from django.urls.converters import IntConverter

NAME = "row"


class RowConverter(IntConverter):
    regex = "[0-9]{1,18}"


register_converter(RowConverter, NAME)
