"""Conciliación bancaria. Solo trabaja cuando no hay nadie en la oficina."""
import datetime as dt
import os
import time

import ibm_db

DSN = os.environ["DB2_DSN"]


def oficina_vacia(ahora):
    return ahora.hour >= 20 or ahora.hour < 6 or ahora.weekday() >= 5


def conciliar():
    con = ibm_db.connect(DSN, "", "")
    stmt = ibm_db.exec_immediate(
        con,
        "UPDATE tesoreria.movimientos m SET conciliado = 1 WHERE EXISTS "
        "(SELECT 1 FROM tesoreria.extracto e WHERE e.referencia = m.referencia AND e.importe = m.importe)",
    )
    print(ibm_db.num_rows(stmt), "movimientos conciliados")
    ibm_db.close(con)


if __name__ == "__main__":
    while not oficina_vacia(dt.datetime.now()):
        time.sleep(300)
    conciliar()
