"""Zip the month-end files for the auditors."""
import hashlib
import zipfile

FILES = ["in.csv", "in.xlsx"]

with zipfile.ZipFile("month_end.zip", "w", zipfile.ZIP_DEFLATED) as bundle:
    for name in FILES:
        bundle.write(name)

digest = hashlib.sha256()
with open("month_end.zip", "rb") as handle:
    for block in iter(lambda: handle.read(65536), b""):
        digest.update(block)
with open("month_end.sha256", "w") as handle:
    handle.write(f"{digest.hexdigest()}  month_end.zip\n")
