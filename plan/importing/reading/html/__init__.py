from plan.importing.reading.html.page import read_html

__all__ = ["read_html"]
