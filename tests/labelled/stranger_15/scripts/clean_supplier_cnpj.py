"""Clean the list of supplier companies (CNPJ format, duplicates)."""
import re

import pandas as pd

SRC = "fornecedores.xlsx"
DST = "fornecedores_limpo.xlsx"


def format_cnpj(value) -> str | None:
    d = re.sub(r"\D", "", str(value)).zfill(14)
    if len(d) != 14:
        return None
    return f"{d[:2]}.{d[2:5]}.{d[5:8]}/{d[8:12]}-{d[12:]}"


def main():
    df = pd.read_excel(SRC, dtype=str)
    df["razao_social"] = df["razao_social"].str.strip().str.upper()
    df["cnpj"] = df["cnpj"].map(format_cnpj)
    before = len(df)
    df = df.dropna(subset=["cnpj"]).drop_duplicates(subset="cnpj", keep="last")
    df.to_excel(DST, index=False)
    print(f"{before - len(df)} rows removed, {len(df)} suppliers left")


if __name__ == "__main__":
    main()
