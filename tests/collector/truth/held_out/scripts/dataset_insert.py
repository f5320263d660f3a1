import dataset

dataset.connect("sqlite:///books.db")["ledger"].insert({"name": "x", "amount": 1})
