# Summen je Gruppe, aus dem Export, mit polars statt pandas (schneller, sagt ChatGPT)
import polars as pl

export = pl.read_csv("in.csv")
summen = export.group_by("name").agg(pl.col("amount").sum().alias("summe")).sort("name")
summen.write_excel("gruppensummen.xlsx", worksheet="Summen", autofit=True)
zurueck = pl.read_excel("gruppensummen.xlsx", sheet_name="Summen")
print(zurueck)
