from sqlalchemy import create_engine, text
import pandas as pd

engine = create_engine("mssql+pyodbc://mes_lector:Prensa_2025!@SRVMES02/MES?driver=ODBC+Driver+18+for+SQL+Server")

consulta = text("""
    SELECT linea, SUM(piezas_ok) ok, SUM(piezas_total) total, SUM(min_marcha) marcha, SUM(min_plan) plan_min,
           AVG(ciclo_ideal_s) ciclo
    FROM dbo.ProduccionTurno WHERE fecha >= DATEADD(day, -7, GETDATE()) GROUP BY linea
""")
with engine.begin() as con:
    d = pd.read_sql(consulta, con)

d["oee"] = (d.marcha / d.plan_min) * (d.ciclo * d.total / 60 / d.marcha) * (d.ok / d.total)
print(d[["linea", "oee"]].round(3).to_string(index=False))
