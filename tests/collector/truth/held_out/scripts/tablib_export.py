import tablib

table = tablib.Dataset(["x", 1], ["y", 2], headers=["name", "amount"], title="Sums")
with open("out.xlsx", "wb") as file:
    file.write(table.export("xlsx"))
