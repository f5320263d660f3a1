"""Clean the customer list (CPF format, duplicate persons, proper names)."""
import re

import pandas as pd

SRC = "clientes_loja.xlsx"
DST = "clientes_loja_limpo.xlsx"


def format_cpf(value) -> str | None:
    digits = re.sub(r"\D", "", str(value)).zfill(11)
    if len(digits) != 11:
        return None
    return f"{digits[:3]}.{digits[3:6]}.{digits[6:9]}-{digits[9:]}"


def main():
    df = pd.read_excel(SRC, dtype=str)
    df["nome"] = df["nome"].str.strip().str.title()
    df["cpf"] = df["cpf"].map(format_cpf)
    before = len(df)
    df = df.dropna(subset=["cpf"]).drop_duplicates(subset="cpf", keep="last")
    df.to_excel(DST, index=False)
    print(f"{before - len(df)} rows removed, {len(df)} customers left")


if __name__ == "__main__":
    main()
