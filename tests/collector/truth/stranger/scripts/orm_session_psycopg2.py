import os

from sqlalchemy import URL, String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

DUMB = int(os.environ["DUMB"])


class Base(DeclarativeBase):
    pass


class Entry(Base):
    __tablename__ = "entry"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20))


url = URL.create("postgresql+psycopg2", "bob", "hunter2", "127.0.0.1", DUMB, "ledger")
with Session(create_engine(url)) as session:
    try:
        print(session.scalars(select(Entry)).all())
    except Exception as fault:
        print(type(fault).__name__)
