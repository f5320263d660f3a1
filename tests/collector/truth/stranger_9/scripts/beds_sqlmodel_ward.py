"""Free beds per ward."""
from typing import Optional

from sqlmodel import Field, Session, SQLModel, create_engine, select


class Bed(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    ward: str
    patient: Optional[str] = None


engine = create_engine("sqlite:///ward.db")
SQLModel.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Bed(ward="3A", patient="P-1"), Bed(ward="3A"), Bed(ward="4B")])
    session.commit()
    free = session.exec(select(Bed).where(Bed.patient == None)).all()  # noqa: E711
    print(len(free), "free beds")
