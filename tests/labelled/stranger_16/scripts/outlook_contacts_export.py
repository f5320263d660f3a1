"""Export Outlook contacts to Excel."""
import pandas as pd
import win32com.client

OL_FOLDER_CONTACTS = 10
FIELDS = {
    "FullName": "Name",
    "CompanyName": "Company",
    "JobTitle": "Title",
    "MobileTelephoneNumber": "Mobile",
    "HomeAddress": "Home address",
    "Birthday": "Birthday",
}


def main() -> None:
    ns = win32com.client.Dispatch("Outlook.Application").GetNamespace("MAPI")
    rows = []
    for item in ns.GetDefaultFolder(OL_FOLDER_CONTACTS).Items:
        if item.Class != 40:  # distribution lists etc.
            continue
        row = {label: getattr(item, attr, "") for attr, label in FIELDS.items()}
        row["Birthday"] = "" if row["Birthday"].year == 4501 else f"{row['Birthday']:%d.%m.%Y}"
        rows.append(row)
    pd.DataFrame(rows).sort_values("Name").to_excel("contacts.xlsx", index=False)
    print(len(rows), "contacts exported")


if __name__ == "__main__":
    main()
