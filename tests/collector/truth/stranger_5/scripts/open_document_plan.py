"""Make the vacation plan for the colleagues who use LibreOffice."""
import pandas as pd
from pyexcel_ods3 import get_data

PLAN = {
    "July": pd.DataFrame({"Person": ["Ana"], "From": [1], "To": [14]}),
    "August": pd.DataFrame({"Person": ["Rui", "Eva"], "From": [3, 10], "To": [21, 24]}),
}
with pd.ExcelWriter("vacation.ods", engine="odf") as writer:
    for month, people in PLAN.items():
        people.to_excel(writer, sheet_name=month, index=False)

again = get_data("vacation.ods")
print({name: len(rows) - 1 for name, rows in again.items()})
