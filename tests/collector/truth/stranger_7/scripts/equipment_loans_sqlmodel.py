"""Equipment loans kept in a small SQLModel database."""

import json
from datetime import date

from sqlmodel import Field, Session, SQLModel, create_engine, select


class Loan(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    item: str
    person: str
    since: date
    returned: bool = False


engine = create_engine("sqlite:///loans.db")
SQLModel.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Loan(item="Projector", person="Maria", since=date(2026, 11, 2)))
    session.add(Loan(item="Camera", person="Paul", since=date(2026, 11, 9), returned=True))
    session.commit()
    open_loans = session.exec(select(Loan).where(Loan.returned == False)).all()  # noqa: E712
    with open("open_loans.json", "w") as f:
        json.dump([loan.model_dump(mode="json") for loan in open_loans], f, indent=2)
engine.dispose()
