"""Turn the price export into a workbook and check what customers will see."""
import polars as pl
from python_calamine import CalamineWorkbook

prices = pl.read_csv("in.csv").with_columns((pl.col("amount") * 1.19).round(2).alias("gross"))
prices.write_excel("price_list.xlsx", worksheet="Prices", autofit=True)

book = CalamineWorkbook.from_path("price_list.xlsx")
rows = book.get_sheet_by_name("Prices").to_python()
print(rows[0], len(rows) - 1, "prices")
