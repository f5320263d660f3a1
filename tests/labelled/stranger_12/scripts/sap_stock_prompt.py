import getpass

import pandas as pd
from pyrfc import Connection


def login():
    return Connection(
        ashost="sapprd01.kessler-werke.lan",
        sysnr="00",
        client="100",
        user=input("SAP user: ").strip().upper(),
        passwd=getpass.getpass("SAP password: "),
        lang="EN",
    )


def main():
    with login() as conn:
        result = conn.call(
            "RFC_READ_TABLE",
            QUERY_TABLE="MARD",
            DELIMITER="|",
            FIELDS=[{"FIELDNAME": "MATNR"}, {"FIELDNAME": "LABST"}],
            OPTIONS=[{"TEXT": "WERKS = '1200'"}],
        )
    rows = [r["WA"].split("|") for r in result["DATA"]]
    stock = pd.DataFrame(rows, columns=["material", "stock"])
    stock["stock"] = stock["stock"].astype(float)
    stock.to_excel("stock_1200.xlsx", index=False)


main()
