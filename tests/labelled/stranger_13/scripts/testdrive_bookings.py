"""Next week's test drives, from the dealer database."""
import os
from datetime import date, datetime, timedelta

from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Customer(Base):
    __tablename__ = "customer"
    id: Mapped[int] = mapped_column(primary_key=True)
    full_name: Mapped[str]
    mobile: Mapped[str]
    driving_licence: Mapped[str]


class TestDrive(Base):
    __tablename__ = "test_drive"
    id: Mapped[int] = mapped_column(primary_key=True)
    starts_at: Mapped[datetime]
    car_model: Mapped[str]
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    customer: Mapped[Customer] = relationship()


engine = create_engine(os.environ["DEALER_DSN"])
monday = date.today() + timedelta(days=7 - date.today().weekday())
with Session(engine) as session:
    drives = session.scalars(
        select(TestDrive)
        .where(TestDrive.starts_at.between(monday, monday + timedelta(days=6)))
        .order_by(TestDrive.starts_at)
    )
    for d in drives:
        c = d.customer
        print(f"{d.starts_at:%a %H:%M}  {d.car_model:20} {c.full_name}, {c.mobile}, licence {c.driving_licence}")
