"""Safety trainings that run out, by firm. Windows login, no password needed."""
from dataclasses import dataclass
from datetime import date

import pyodbc


@dataclass
class Worker:
    firm: str
    name: str
    born: date
    training: str
    valid_until: date

    @property
    def days_left(self) -> int:
        return (self.valid_until - date.today()).days


QUERY = """
SELECT f.name, w.full_name, w.birth_date, t.title, wt.valid_until
  FROM dbo.worker w
  JOIN dbo.firm f ON f.id = w.firm_id
  JOIN dbo.worker_training wt ON wt.worker_id = w.id
  JOIN dbo.training t ON t.id = wt.training_id
 WHERE wt.valid_until < DATEADD(day, 31, GETDATE())
"""


def workers():
    with pyodbc.connect("DSN=SiteSafety;Trusted_Connection=yes") as conn:
        for row in conn.execute(QUERY):
            yield Worker(*row)


for worker in sorted(workers(), key=lambda w: (w.firm, w.days_left)):
    print(f"{worker.firm:<25} {worker.name:<30} {worker.training:<20} {worker.days_left:>4} days")
