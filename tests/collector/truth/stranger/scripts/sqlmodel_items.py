from sqlmodel import Field, Session, SQLModel, create_engine, select


class Item(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    sku: str
    qty: int = 0


engine = create_engine("sqlite:///items.db")
SQLModel.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Item(sku=f"S{n}", qty=n) for n in range(5)])
    session.commit()
    print(len(session.exec(select(Item).where(Item.qty > 2)).all()))
