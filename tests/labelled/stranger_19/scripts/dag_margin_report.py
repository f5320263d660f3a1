"""Airflow DAG: daily margin report."""
from datetime import datetime, timedelta

import pandas as pd
from airflow import DAG
from airflow.operators.python import PythonOperator

BASE = "/data/margin"


def extract(**ctx):
    df = pd.read_csv(f"{BASE}/in/sales.csv")
    df.to_parquet(f"{BASE}/stage/{ctx['ds']}.parquet")


def build(**ctx):
    df = pd.read_parquet(f"{BASE}/stage/{ctx['ds']}.parquet")
    df["margin"] = df["revenue"] - df["cost"]
    df.groupby("product_group")["margin"].sum().to_excel(f"{BASE}/out/margin_{ctx['ds']}.xlsx")


with DAG(
    dag_id="margin_report",
    schedule="0 5 * * 1-5",
    start_date=datetime(2024, 1, 1),
    catchup=False,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=10)},
) as dag:
    t1 = PythonOperator(task_id="extract", python_callable=extract)
    t2 = PythonOperator(task_id="build", python_callable=build)
    t1 >> t2
