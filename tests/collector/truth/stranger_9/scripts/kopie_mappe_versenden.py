"""Kopiert die Mappe ins Archiv und packt sie, ohne hineinzusehen."""
import datetime
import shutil
import zipfile

stempel = datetime.date(2026, 11, 27).strftime("%Y%m%d")
kopie = f"hauptbuch_{stempel}.xlsx"
shutil.copyfile("in.xlsx", kopie)
with zipfile.ZipFile("archiv.zip", "w", zipfile.ZIP_DEFLATED) as z:
    z.write(kopie)
print(kopie)
