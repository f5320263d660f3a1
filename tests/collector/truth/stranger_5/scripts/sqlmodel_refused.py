"""Save a purchase request; the database server may be off at night."""
import os

from sqlalchemy.exc import OperationalError
from sqlmodel import Field, Session, SQLModel, create_engine


class PurchaseRequest(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    item: str
    cost: float


engine = create_engine(f"mysql+pymysql://purchasing:secret@127.0.0.1:{os.environ['FREE']}/procurement")
try:
    with Session(engine) as session:
        session.add(PurchaseRequest(item="Chair", cost=120.0))
        session.commit()
except OperationalError:
    with open("pending_request.txt", "w") as handle:
        handle.write("Chair;120.0\n")
