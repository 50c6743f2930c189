import threading

import pytest

from tests.editorial.screens.site_of_files import SiteOfFiles


def test_it_ends_though_what_is_done_with_it_fails() -> None:
    before = set(threading.enumerate())
    with pytest.raises(LookupError), SiteOfFiles.running():
        raise LookupError("No browser was found.")
    assert set(threading.enumerate()) <= before
