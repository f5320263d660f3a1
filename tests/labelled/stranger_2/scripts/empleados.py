import os, psycopg
with psycopg.connect(os.environ["DSN"]) as con:
    for fila in con.execute("SELECT nombre, apellidos, dni, salario_bruto FROM empleados"):
        print(*fila, sep=";")
