def allowed_methods(declared: str) -> str:
    """What a route takes, as `Allow` says it, given what it declares: GET brings HEAD with it."""
    methods = {name.strip() for name in declared.split(",") if name.strip()}
    if "GET" in methods:
        methods.add("HEAD")
    return ", ".join(sorted({*methods, "OPTIONS"}))
