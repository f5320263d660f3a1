"""Recibos de matrícula pendientes por alumno (Firebird del colegio)."""
import os
from decimal import Decimal

import firebird.driver as fb

SQL = """
SELECT a.NOMBRE, a.APELLIDOS, a.DNI_TUTOR, a.TELEFONO, SUM(r.IMPORTE)
FROM ALUMNOS a JOIN RECIBOS r ON r.ALUMNO_ID = a.ID
WHERE r.PAGADO = 0
GROUP BY 1, 2, 3, 4
"""


def main():
    con = fb.connect(
        "colegio-srv:/datos/colegio.fdb",
        user=os.environ["FB_USER"],
        password=os.environ["FB_PASSWORD"],
    )
    try:
        total = Decimal(0)
        for nombre, apellidos, dni, tel, importe in con.cursor().execute(SQL):
            total += importe
            print(f"{apellidos}, {nombre} (tutor {dni}, tel. {tel}): {importe:.2f} EUR")
        print("Total pendiente:", total)
    finally:
        con.close()


if __name__ == "__main__":
    main()
