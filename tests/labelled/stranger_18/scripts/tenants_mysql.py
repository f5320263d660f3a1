import mysql.connector
from urllib.parse import urlparse

URL = "mysql://housing_ro:Efeu-Kachel%21731@db-housing.corp.lindenhof-wohnen.de:3306/housing"

u = urlparse(URL)
con = mysql.connector.connect(host=u.hostname, port=u.port, user=u.username,
                              password=u.password.replace("%21", "!"), database=u.path.lstrip("/"))
cur = con.cursor(dictionary=True)
cur.execute("""SELECT t.first_name, t.last_name, t.iban, f.street, f.city, SUM(d.amount) AS arrears
               FROM tenants t JOIN flats f ON f.id = t.flat_id JOIN dues d ON d.tenant_id = t.id
               WHERE d.paid IS NULL GROUP BY t.id, f.id HAVING arrears > 500""")
for r in cur:
    print(r["last_name"], r["first_name"], r["iban"], r["street"], r["city"], r["arrears"])
