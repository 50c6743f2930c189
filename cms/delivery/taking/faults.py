from pydantic import ValidationError

from cms.delivery.problems.catalogue import Fault, InvalidInput


def invalid(field: str, detail: str) -> InvalidInput:
    return InvalidInput([fault(field, detail)])


def fault(field: str, detail: str) -> Fault:
    return Fault(field, f"{field}: {detail}.")


def faults_of(error: ValidationError) -> list[Fault]:
    return [
        fault(".".join(map(str, found["loc"])), found["msg"].removeprefix("Value error, "))
        for found in error.errors(include_input=False, include_url=False, include_context=False)
    ]
