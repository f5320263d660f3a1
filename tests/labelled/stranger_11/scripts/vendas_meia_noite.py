import time

import oracledb
import schedule


def fechar():
    with oracledb.connect(user="/", dsn="erp-prod", externalauth=True) as conexao:
        with conexao.cursor() as cur:
            cur.callproc("loja.fechamento_diario")
            conexao.commit()
    print(time.strftime("%d/%m/%Y %H:%M"), "fechamento executado")


schedule.every().day.at("00:10").do(fechar)

while True:
    schedule.run_pending()
    time.sleep(30)
