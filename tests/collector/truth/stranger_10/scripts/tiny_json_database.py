"""A 'database' for the loan of lab equipment. It is only a JSON file."""
import json
import os
from pathlib import Path


class Database:
    """connect(), execute(), commit(): looks like one, is none."""

    def __init__(self, path: str) -> None:
        self.path = Path(path)
        self.rows = json.loads(self.path.read_text()) if self.path.exists() else []

    @classmethod
    def connect(cls, url: str) -> "Database":
        return cls(url.removeprefix("jsondb://"))

    def execute(self, verb: str, **row: object) -> list[dict]:
        if verb == "INSERT":
            self.rows.append(row)
        return [one for one in self.rows if all(one.get(k) == v for k, v in row.items())]

    def commit(self) -> None:
        draft = self.path.with_suffix(".part")
        draft.write_text(json.dumps(self.rows))
        os.replace(draft, self.path)


db = Database.connect("jsondb://loans.json")
db.execute("INSERT", item="oscilloscope", to="Priya")
db.execute("INSERT", item="lock-in amplifier", to="Tom")
db.commit()
print(Database.connect("jsondb://loans.json").execute("SELECT", to="Tom"))
