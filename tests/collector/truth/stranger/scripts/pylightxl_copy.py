import pylightxl as xl

source = xl.readxl(fn="in.xlsx", ws=("Ledger", "Notes"))
total = sum(value for value in source.ws(ws="Ledger").col(col=2)[1:] if isinstance(value, (int, float)))
db = xl.Database()
db.add_ws(ws="Soma")
db.ws(ws="Soma").update_index(row=1, col=1, val="total")
db.ws(ws="Soma").update_index(row=1, col=2, val=total)
xl.writexl(db=db, fn="out.xlsx")
