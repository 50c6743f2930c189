"""One trigger in the words of each database.

A name ends with a digest of the definition, so that comparing names is comparing definitions.
"""

from dataclasses import dataclass

from cms.ledger.canonical import sha256
from cms.ledger.triggers.watched import Watched

OPERATIONS = ("INSERT", "UPDATE", "DELETE")
PREFIX = "ledger_"


@dataclass(frozen=True)
class Trigger:
    name: str
    table: str
    header: str
    when: str
    body: str

    def postgresql(self) -> str:
        return (
            f'CREATE OR REPLACE FUNCTION "{self.name}"() RETURNS trigger LANGUAGE plpgsql AS '
            f"$ledger$ BEGIN {self.body} RETURN NULL; END $ledger$; "
            f'CREATE TRIGGER "{self.name}" {self.header} FOR EACH ROW {self.when} '
            f'EXECUTE FUNCTION "{self.name}"();'
        )

    def sqlite(self) -> str:
        return (
            f'CREATE TRIGGER "{self.name}" {self.header} FOR EACH ROW {self.when} '
            f"BEGIN {self.body} END;"
        )


def triggers_for(watched: Watched) -> list[Trigger]:
    return [trigger(watched, operation) for operation in OPERATIONS]


def trigger(watched: Watched, operation: str) -> Trigger:
    of = ", ".join(f'"{column}"' for column in watched.columns)
    event = f"UPDATE OF {of}" if of and operation == "UPDATE" else operation
    header = f'AFTER {event} ON "{watched.table}"'
    condition = watched.condition(operation)
    when = f"WHEN ({condition})" if condition else ""
    body = " ".join(watched.statements(operation))
    return named(watched.table, operation, header, when, body)


def named(table: str, operation: str, header: str, when: str, body: str) -> Trigger:
    code = sha256(f"{header} {when} {body}".encode())[:8]
    return Trigger(f"{PREFIX}{table[:35]}_{operation.lower()}_{code}", table, header, when, body)
