"""Check EORI and tariff numbers in the list of declarations."""
import re
import sys

import pandas as pd

EORI = re.compile(r"^[A-Z]{2}[A-Z0-9]{1,15}$")
TARIFF = re.compile(r"^\d{8}(\d{2,3})?$")


def check(row) -> list[str]:
    faults = []
    if not EORI.match(str(row.importer_eori)):
        faults.append(f"EORI {row.importer_eori!r}")
    if not TARIFF.match(str(row.tariff_no)):
        faults.append(f"tariff number {row.tariff_no!r}")
    if row.gross_kg < row.net_kg:
        faults.append("gross below net weight")
    if row.value <= 0:
        faults.append("value not positive")
    return faults


df = pd.read_excel(sys.argv[1], dtype={"tariff_no": str, "importer_eori": str})
bad = 0
for row in df.itertuples():
    faults = check(row)
    if faults:
        bad += 1
        print(f"{row.mrn} {row.importer_company}: {', '.join(faults)}")
print(f"{bad} of {len(df)} declarations need work")
