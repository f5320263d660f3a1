"""Generates the MERGE statement for the DBA team from the column list in Excel."""
from pathlib import Path

import pandas as pd

TARGET = "dbo.MaterialMaster"
KEY = "material_no"


def merge_statement(columns: list[str]) -> str:
    updates = ",\n        ".join(f"t.{c} = s.{c}" for c in columns if c != KEY)
    cols = ", ".join(columns)
    values = ", ".join(f"s.{c}" for c in columns)
    return (
        f"MERGE {TARGET} AS t\nUSING staging.MaterialMaster AS s ON t.{KEY} = s.{KEY}\n"
        f"WHEN MATCHED THEN UPDATE SET\n        {updates}\n"
        f"WHEN NOT MATCHED THEN INSERT ({cols}) VALUES ({values});\n"
    )


if __name__ == "__main__":
    spec = pd.read_excel("material_columns.xlsx")
    sql = merge_statement(spec["column"].str.strip().tolist())
    Path("merge_material.txt").write_text(sql, encoding="utf-8")
    print(sql)
