import petl

table = petl.fromcsv("in.csv").convert("amount", float).addfield("double", lambda row: row["amount"] * 2)
table.tocsv("out.csv")
table.select(lambda row: row["amount"] > 1).tojson("out.json")
