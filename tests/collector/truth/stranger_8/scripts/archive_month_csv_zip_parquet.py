"""Archive the month's export: Parquet for analysts, ZIP for the records team."""
import zipfile

from pyarrow import csv, parquet

table = csv.read_csv("in.csv")
parquet.write_table(table, "month.parquet", compression="zstd")

with zipfile.ZipFile("month.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.write("in.csv", arcname="raw/in.csv")
    archive.write("month.parquet", arcname="analysis/month.parquet")

with zipfile.ZipFile("month.zip") as archive:
    problem = archive.testzip()
    print("damaged:" if problem else "archive ok", problem or archive.namelist())
