import psycopg2, os, csv
c = psycopg2.connect(os.environ["PG_DSN"]).cursor()
c.execute("select nombre, dni, diagnostico, fecha_nacimiento from pacientes")
w = csv.writer(open("pacientes.csv", "w", newline=""))
w.writerows(c.fetchall())
