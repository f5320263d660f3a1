"""One text label per parcel in a zip, with a manifest; then a look whether the zip is whole."""
import csv
import io
import zipfile

PARCELS = [("00340434161094", "Hof", 2.1), ("00340434161095", "Ulm", 0.8)]

with zipfile.ZipFile("labels_today.zip", "w", zipfile.ZIP_DEFLATED) as bundle:
    manifest = io.StringIO()
    writer = csv.writer(manifest)
    for code, town, kilos in PARCELS:
        bundle.writestr(f"labels/{code}.txt", f"*{code}*\n{town}\n{kilos} kg\n")
        writer.writerow((code, town, kilos))
    bundle.writestr("manifest.csv", manifest.getvalue())

with zipfile.ZipFile("labels_today.zip") as bundle:
    assert bundle.testzip() is None
    print(len(bundle.namelist()), "members")
