import polars as pl

(
    pl.read_excel("journals.xlsx")
    .with_columns(
        score=(pl.col("price") / pl.col("downloads").clip(1)).rank() / pl.len() * 60
        + pl.col("open_access").eq("yes").cast(pl.Int8) * 20
    )
    .sort("score", descending=True)
    .select("issn", "title", "publisher", "price", "downloads", "score")
    .head(40)
    .write_excel("cancel.xlsx")
)
