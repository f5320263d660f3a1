"""Actualiza los KPI de ventas para el informe de dirección."""
import pandas as pd
from sqlalchemy import create_engine, text

SERVIDOR = "sqlbi01.red.cordal.es"
BASE = "DWH_Ventas"
CADENA = f"mssql+pyodbc://@{SERVIDOR}/{BASE}?driver=ODBC+Driver+18+for+SQL+Server&trusted_connection=yes"

CONSULTAS = {
    "ventas_mes": "SELECT region, mes, SUM(importe) AS importe FROM fact_ventas GROUP BY region, mes",
    "margen": "SELECT familia, AVG(margen_pct) AS margen FROM fact_ventas GROUP BY familia",
}


def main() -> None:
    engine = create_engine(CADENA)
    with engine.connect() as conn, pd.ExcelWriter("kpi.xlsx") as libro:
        for hoja, sql in CONSULTAS.items():
            df = pd.read_sql(text(sql), conn)
            df.to_excel(libro, sheet_name=hoja, index=False)
            print(f"{hoja}: {len(df)} filas")


if __name__ == "__main__":
    main()
