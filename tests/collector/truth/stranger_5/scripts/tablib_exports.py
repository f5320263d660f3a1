"""Export the contact list in the formats that each team asks for."""
import tablib

contacts = tablib.Dataset(headers=["name", "email"], title="Contacts")
contacts.append(("Ana", "ana@corp.example"))
contacts.append(("Rui", "rui@corp.example"))

with open("contacts.csv", "w", newline="") as target:
    target.write(contacts.export("csv"))
with open("contacts.json", "w") as target:
    target.write(contacts.export("json"))
