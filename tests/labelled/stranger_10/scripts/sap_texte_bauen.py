import csv

def q(text):
    return "'" + text.replace("'", "''") + "'"

with open("kostenstellen.csv", encoding="utf-8") as fh, open("kostenstellen.sql", "w", encoding="utf-8") as out:
    for z in csv.DictReader(fh, delimiter=";"):
        out.write(f"INSERT INTO ZKOSTL (KOSTL, BEZ, GUELTIG) VALUES ({q(z['KOSTL'])}, {q(z['BEZ'])}, {q(z['AB'])});\n")
