from tests.editorial.machines.conftest import employer, year  # noqa: F401 (fixtures)
