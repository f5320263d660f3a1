from datetime import datetime

from airflow import DAG
from airflow.providers.postgres.operators.postgres import PostgresOperator

with DAG("faturas_agregadas", start_date=datetime(2026, 1, 1), schedule="30 3 * * *", catchup=False, tags=["financas"]) as dag:
    limpar = PostgresOperator(task_id="limpar", postgres_conn_id="dw", sql="TRUNCATE fin.faturas_mes")
    agregar = PostgresOperator(
        task_id="agregar",
        postgres_conn_id="dw",
        sql="INSERT INTO fin.faturas_mes SELECT fornecedor, date_trunc('month', data), sum(valor) FROM fin.faturas GROUP BY 1, 2",
    )
    limpar >> agregar
