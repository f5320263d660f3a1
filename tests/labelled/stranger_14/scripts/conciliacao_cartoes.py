# Conciliação de cartões: ERP (MySQL) x arquivo da adquirente
import pandas as pd
from sqlalchemy import create_engine

engine = create_engine("mysql+pymysql://concilia:Merc4d0!Azul@erp-db.superazul.local:3306/erp")

vendas = pd.read_sql(
    "SELECT loja, data_venda, bandeira, SUM(valor) AS valor_erp "
    "FROM vendas_tef WHERE data_venda >= DATE_SUB(CURDATE(), INTERVAL 31 DAY) "
    "GROUP BY loja, data_venda, bandeira",
    engine,
)

adq = pd.read_csv(r"C:\Conciliacao\adquirente.csv", sep=";", decimal=",", parse_dates=["data_venda"], dayfirst=True)
adq = adq.groupby(["loja", "data_venda", "bandeira"], as_index=False)["valor_bruto"].sum()

vendas["data_venda"] = pd.to_datetime(vendas["data_venda"])
conc = vendas.merge(adq, on=["loja", "data_venda", "bandeira"], how="outer").fillna(0)
conc["diferenca"] = (conc["valor_erp"] - conc["valor_bruto"]).round(2)

divergentes = conc[conc["diferenca"].abs() > 0.05]
divergentes.to_excel(r"C:\Conciliacao\divergencias.xlsx", index=False)
print(f"{len(divergentes)} divergências, total R$ {divergentes['diferenca'].sum():,.2f}")
