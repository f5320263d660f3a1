"""Sales for the accountant, every evening."""
import os
from datetime import date
from pathlib import Path

from b2sdk.v2 import B2Api, InMemoryAccountInfo
from prefect import flow, task


@task(retries=3, retry_delay_seconds=60)
def export(day: date) -> Path:
    return Path(f"/srv/pos/sales_{day:%Y%m%d}.csv")


@task
def upload(path: Path) -> str:
    api = B2Api(InMemoryAccountInfo())
    api.authorize_account("production", os.environ["B2_KEY_ID"], os.environ["B2_KEY"])
    bucket = api.get_bucket_by_name("contas-ribeiro-clientes")
    return bucket.upload_local_file(local_file=str(path), file_name=f"freixial/{path.name}").id_


@flow(log_prints=True)
def sales_to_accountant():
    path = export(date.today())
    if path.exists():
        print(upload(path))


if __name__ == "__main__":
    sales_to_accountant.serve(name="sales", cron="15 22 * * *")
