import pandas as pd

SHEETS = {
    "fresh": r"G:\Buying\fresh_contacts.xlsx",
    "dry": r"G:\Buying\dry_contacts.xlsx",
    "household": r"G:\Buying\household_contacts.xlsx",
}

parts = []
for team, path in SHEETS.items():
    df = pd.read_excel(path, dtype=str)
    df.columns = df.columns.str.strip().str.lower().str.replace(" ", "_")
    df["team"] = team
    parts.append(df[["team", "supplier", "contact_name", "mobile", "home_address", "birthday"]])

people = pd.concat(parts).drop_duplicates(["contact_name", "mobile"])
people["birthday"] = pd.to_datetime(people["birthday"], dayfirst=True, errors="coerce")
people["month"] = people["birthday"].dt.month

people.sort_values(["month", "contact_name"]).to_excel(r"G:\Buying\greeting_cards.xlsx", index=False)
print(people["month"].value_counts().sort_index())
