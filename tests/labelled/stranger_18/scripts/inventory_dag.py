from datetime import datetime

from airflow.decorators import dag, task


@dag(schedule="20 1 * * *", start_date=datetime(2025, 1, 1), catchup=False, tags=["stock"])
def inventory_compare():
    @task
    def load() -> list[dict]:
        import csv
        with open("/srv/stock/count.csv", newline="") as fh:
            return list(csv.DictReader(fh))

    @task
    def compare(rows: list[dict]) -> int:
        return sum(1 for r in rows if r["counted"] != r["book"])

    compare(load())


inventory_compare()
