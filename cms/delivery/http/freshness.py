"""How long a shared cache may answer in our place."""

MAX_AGE = 60
STALE_WHILE_REVALIDATE = 30
STALE_IF_ERROR = 86_400


def cache_control(max_age: int = MAX_AGE) -> str:
    return (
        f"public, max-age={max_age}, "
        f"stale-while-revalidate={STALE_WHILE_REVALIDATE}, stale-if-error={STALE_IF_ERROR}"
    )
