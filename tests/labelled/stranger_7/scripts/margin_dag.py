"""Airflow DAG: contribution margin per product line."""
from datetime import datetime, timedelta

import pandas as pd
from airflow import DAG
from airflow.operators.python import PythonOperator
from airflow.providers.postgres.hooks.postgres import PostgresHook

default_args = {"owner": "controlling", "retries": 2, "retry_delay": timedelta(minutes=10)}


def calculate_margin(**context):
    hook = PostgresHook(postgres_conn_id="dwh")
    df = hook.get_pandas_df(
        "SELECT product_line, revenue, material_cost, freight FROM mart.product_pnl WHERE period = %s",
        parameters=[context["ds"][:7]],
    )
    df["cm1"] = df["revenue"] - df["material_cost"]
    df["cm2"] = df["cm1"] - df["freight"]
    hook.insert_rows(
        "mart.contribution_margin",
        df[["product_line", "cm1", "cm2"]].itertuples(index=False),
        target_fields=["product_line", "cm1", "cm2"],
    )


with DAG(
    dag_id="contribution_margin",
    default_args=default_args,
    start_date=datetime(2025, 1, 1),
    schedule="0 3 * * *",
    catchup=False,
    tags=["controlling"],
) as dag:
    PythonOperator(task_id="calculate", python_callable=calculate_margin)
