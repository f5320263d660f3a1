import polars as pl

frame = pl.read_csv("in.csv").with_columns((pl.col("amount") * 0.2).alias("margin"))
frame.write_excel("out.xlsx", worksheet="Margem", autofit=True)
