import csv
import ftplib
import io

buf = io.BytesIO()
with ftplib.FTP("ftp.druckhaus-oberfeld.de") as ftp:
    ftp.login()
    ftp.retrbinary("RETR /public/paper_prices.csv", buf.write)

new = {r["grade"]: float(r["price"]) for r in csv.DictReader(io.StringIO(buf.getvalue().decode("utf-8")))}
with open("paper_prices_old.csv", newline="", encoding="utf-8") as fh:
    old = {r["grade"]: float(r["price"]) for r in csv.DictReader(fh)}

for grade, price in sorted(new.items()):
    if old.get(grade) != price:
        print(grade, old.get(grade), "->", price)
