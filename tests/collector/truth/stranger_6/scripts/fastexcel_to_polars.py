import fastexcel

reader = fastexcel.read_excel("in.xlsx")
print(reader.sheet_names)
ledger = reader.load_sheet("Ledger").to_polars()
ledger.write_parquet("ledger.parquet")
