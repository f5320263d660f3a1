"""Pseudonymise the study file."""
import hashlib
import hmac
import os

import polars as pl

SALT = os.environ["STUDY_SALT"].encode()


def pseudonym(text: str) -> str:
    return "P" + hmac.new(SALT, text.encode(), hashlib.sha256).hexdigest()[:10]


def process(source: str):
    df = pl.read_excel(source)
    df = df.with_columns(
        pl.concat_str(["patient_name", "birth_date"], separator="|")
        .map_elements(pseudonym, return_dtype=pl.Utf8)
        .alias("pseudonym"),
        pl.col("birth_date").cast(pl.Utf8).str.slice(0, 4).alias("birth_year"),
    )
    df.select("pseudonym", "patient_name", "birth_date").unique().write_csv("key_table.csv")
    df.drop("patient_name", "birth_date", "address").write_csv("study_pseudonymised.csv")
    return df.height


if __name__ == "__main__":
    print(process("study.xlsx"), "rows")
