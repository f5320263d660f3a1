import polars as pl

(
    pl.read_excel("applications.xlsx")
    .with_columns(
        score=(1 - pl.col("household_income").rank() / pl.len()) * 60
        + pl.col("siblings_in_education").clip(0, 4) * 5
        + pl.col("first_generation").eq("yes").cast(pl.Int8) * 20
    )
    .sort("score", descending=True)
    .select("applicant_id", "surname", "given_name", "nationality", "household_income", "score")
    .head(40)
    .write_excel("shortlist.xlsx")
)
