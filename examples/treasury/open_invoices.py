# What is to be paid in the next run, by vendor, through the ERP's tables.
import os

from sqlalchemy import Column, Float, Integer, MetaData, String, Table, create_engine, func, select

ERP_DATABASE = os.environ.get("ERP_DATABASE", "erp.sqlite")
invoices = Table(
    "ap_invoices",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("vendor", String),
    Column("amount", Float),
    Column("due", String),
)


def due_until(day):
    total = func.round(func.sum(invoices.c.amount), 2).label("total")
    return (
        select(invoices.c.vendor, total).where(invoices.c.due <= day).group_by(invoices.c.vendor).order_by(total.desc())
    )


if __name__ == "__main__":
    with create_engine(f"sqlite:///{ERP_DATABASE}").connect() as connection:
        rows = connection.execute(due_until("2026-02-15")).all()
    for vendor, total in rows[:5]:
        print(f"{vendor} {total:12.2f}")
    print(f"{len(rows)} vendors to pay")
