import csv
import io
import zipfile

with zipfile.ZipFile("bundle.zip", "w", zipfile.ZIP_DEFLATED) as bundle:
    bundle.write("in.csv", "october.csv")
    bundle.writestr("readme.txt", "closing files")

with zipfile.ZipFile("bundle.zip") as bundle, bundle.open("october.csv") as raw:
    rows = list(csv.DictReader(io.TextIOWrapper(raw, "utf-8")))
print(sum(float(row["amount"]) for row in rows))
