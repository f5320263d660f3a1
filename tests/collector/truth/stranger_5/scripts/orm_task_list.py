"""Keep the team's task list in SQLite with the SQLAlchemy ORM."""
from sqlalchemy import String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Task(Base):
    __tablename__ = "tasks"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(80))
    done: Mapped[bool] = mapped_column(default=False)


engine = create_engine("sqlite:///team_tasks.db")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Task(title="Close the month"), Task(title="Pay suppliers", done=True)])
    session.commit()
    for task in session.scalars(select(Task).where(Task.done.is_(False))):
        print(task.title)
engine.dispose()
