"""Airflow DAG: copy competitor prices into the pricing database each night."""
from datetime import datetime, timedelta

from airflow import DAG
from airflow.providers.postgres.hooks.postgres import PostgresHook
from airflow.operators.python import PythonOperator

default_args = {"owner": "pricing", "retries": 2, "retry_delay": timedelta(minutes=10)}


def load_prices(**_):
    hook = PostgresHook(postgres_conn_id="pricing_db")
    with open("/data/in/competitor_prices.csv") as fh:
        rows = [line.rstrip("\n").split(";") for line in fh][1:]
    hook.insert_rows("staging.competitor_prices", rows, target_fields=["sku", "shop", "price"])


def merge(**_):
    PostgresHook(postgres_conn_id="pricing_db").run("CALL pricing.merge_competitor()")


with DAG(
    "competitor_prices",
    schedule="15 2 * * *",
    start_date=datetime(2025, 1, 1),
    catchup=False,
    default_args=default_args,
) as dag:
    a = PythonOperator(task_id="load", python_callable=load_prices)
    b = PythonOperator(task_id="merge", python_callable=merge)
    a >> b
