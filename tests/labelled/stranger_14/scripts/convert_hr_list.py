import pandas as pd

staff = pd.read_csv(
    r"H:\HR\staff_all.csv",
    dtype=str,
    usecols=["store", "surname", "forename", "birth_date", "ni_number", "address", "postcode", "hourly_rate", "start"],
)
staff["start"] = pd.to_datetime(staff["start"], dayfirst=True)
staff["years"] = ((pd.Timestamp.today() - staff["start"]).dt.days / 365.25).round(1)

bad = staff[~staff["ni_number"].str.fullmatch(r"[A-Z]{2}\d{6}[A-D]")]
if len(bad):
    print("Please check the NI number of:")
    print(bad[["store", "surname", "forename", "ni_number"]].to_string(index=False))

with pd.ExcelWriter(r"H:\HR\staff_by_store.xlsx") as w:
    for store, group in staff.groupby("store"):
        group.sort_values("surname").drop(columns="store").to_excel(w, sheet_name=store[:31], index=False)
