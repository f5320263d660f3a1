from pyrfc import Connection
import pandas as pd

SAP = dict(
    ashost="sapprd01.kessler-werke.lan",
    sysnr="00",
    client="100",
    user="RFC_LAGER",
    passwd="Nockenwelle_58!x",
    lang="EN",
)


def read_table(conn, table, fields, where):
    result = conn.call(
        "RFC_READ_TABLE",
        QUERY_TABLE=table,
        DELIMITER="|",
        FIELDS=[{"FIELDNAME": f} for f in fields],
        OPTIONS=[{"TEXT": where}],
    )
    rows = [r["WA"].split("|") for r in result["DATA"]]
    return pd.DataFrame(rows, columns=fields).apply(lambda c: c.str.strip())


with Connection(**SAP) as conn:
    stock = read_table(conn, "MARD", ["MATNR", "WERKS", "LGORT", "LABST"], "WERKS = '1200'")

stock["LABST"] = stock["LABST"].astype(float)
stock[stock["LABST"] > 0].to_excel("stock_1200.xlsx", index=False)
print(len(stock), "lines")
