"""Loyalty sales of the day before into the warehouse."""
import pendulum
from airflow.decorators import dag, task
from airflow.providers.postgres.hooks.postgres import PostgresHook


@dag(
    schedule="0 4 * * *",
    start_date=pendulum.datetime(2025, 1, 1, tz="America/Sao_Paulo"),
    catchup=False,
    tags=["loyalty"],
)
def loyalty_sales():
    @task
    def extract(ds=None):
        hook = PostgresHook("pos_replica")
        return hook.get_records(
            "SELECT customer_name, tax_id, phone, store, ean, amount FROM loyalty_sale WHERE day = %s",
            parameters=(ds,),
        )

    @task
    def load(rows):
        PostgresHook("warehouse").insert_rows(
            "stage.loyalty_sale",
            rows,
            target_fields=["customer_name", "tax_id", "phone", "store", "ean", "amount"],
        )

    load(extract())


loyalty_sales()
