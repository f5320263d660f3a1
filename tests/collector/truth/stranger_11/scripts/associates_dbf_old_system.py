"""The old membership program wants a DBF file."""
import dbf

table = dbf.Table("members.dbf", "number N(5,0); name C(30); paid L")
table.open(mode=dbf.READ_WRITE)
for record in ((1, "Brigid Oyelaran", True), (2, "Casper Lindqvist", False), (3, "Noor Haddad", True)):
    table.append(record)
table.close()

with dbf.Table("members.dbf") as members:
    print([member.name.strip() for member in members if not member.paid])
