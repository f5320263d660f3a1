"""Copy project margins into an Airtable base."""
import os

from openpyxl import load_workbook
from pyairtable import Api

BASE = os.environ.get("AIRTABLE_BASE", "appVq2RrKd81mTzLx")
TABLE = "Margins"


def rows(path):
    ws = load_workbook(path, data_only=True).active
    header = [c.value for c in ws[1]]
    for values in ws.iter_rows(min_row=2, values_only=True):
        record = dict(zip(header, values))
        if record.get("Project"):
            yield {
                "Project": record["Project"],
                "Revenue": float(record["Revenue"] or 0),
                "Cost": float(record["Cost"] or 0),
                "Margin": round(float(record["Revenue"] or 0) - float(record["Cost"] or 0), 2),
            }


def main():
    table = Api(os.environ["AIRTABLE_TOKEN"]).table(BASE, TABLE)
    created = table.batch_upsert(list(rows(r"\\fs01\pm\margins.xlsx")), key_fields=["Project"])
    print(len(created["records"]), "records in Airtable")


if __name__ == "__main__":
    main()
