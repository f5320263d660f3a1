"""Patients who missed two or more appointments this year."""
import datetime as dt

import pandas as pd

COLUMNS = ["patient_id", "last_name", "first_name", "date_of_birth", "phone", "missed"]


def main() -> None:
    visits = pd.read_csv("appointments.csv", parse_dates=["appointment"])
    this_year = visits[visits["appointment"].dt.year == dt.date.today().year]
    missed = this_year[this_year["status"] == "no-show"].groupby("patient_id").size().rename("missed")
    patients = pd.read_csv("patients.csv").set_index("patient_id")
    calls = patients.join(missed[missed >= 2], how="inner").reset_index()
    calls[COLUMNS].sort_values("missed", ascending=False).to_excel("call_list.xlsx", index=False)
    print(f"{len(calls)} patients to call")


if __name__ == "__main__":
    main()
