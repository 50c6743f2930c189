from dataclasses import dataclass


@dataclass(frozen=True)
class Watched:
    """A table whose rows are part of what the public sees, and the object that a row belongs to."""

    table: str
    column: str
    """The column with the object's id."""
    label: str
    """The object's label; for `by_content_type`, the labels that matter, joined by commas."""
    columns: tuple[str, ...] = ()
    """Only a change of these counts; none means any."""
    when: str = ""
    """A condition on one row, written with `{row}`; the old or the new row must meet it."""
    by_content_type: bool = False
    """Whether the row names its object by content type and id (generic tags)."""

    def condition(self, operation: str) -> str:
        rows = {"INSERT": ["NEW"], "DELETE": ["OLD"], "UPDATE": ["OLD", "NEW"]}[operation]
        return " OR ".join(self.when.format(row=row) for row in rows) if self.when else ""

    def statements(self, operation: str) -> list[str]:
        """The statements that leave the marks: for a row that changes its owner, one for each."""
        if operation == "UPDATE":
            changed = f"OLD.{self.column} <> NEW.{self.column}"
            return [self.insert("NEW"), self.insert("OLD", changed)]
        return [self.insert("NEW" if operation == "INSERT" else "OLD")]

    def insert(self, row: str, condition: str = "") -> str:
        given = f"{row}.{self.column} IS NOT NULL" + (f" AND {condition}" if condition else "")
        if self.by_content_type:
            labels = ", ".join(f"'{label}'" for label in self.label.split(","))
            return (  # the names come from models, never from people
                "INSERT INTO ledger_dirty (label, object_id) "  # noqa: S608
                f"SELECT app_label || '.' || model, {row}.{self.column} FROM django_content_type "
                f"WHERE id = {row}.content_type_id "
                f"AND app_label || '.' || model IN ({labels}) AND {given};"
            )
        return (
            "INSERT INTO ledger_dirty (label, object_id) "
            f"SELECT '{self.label}', {row}.{self.column} WHERE {given};"
        )
