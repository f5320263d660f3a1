import oracledb
from openpyxl import Workbook

oracledb.init_oracle_client(lib_dir=r"C:\oracle\instantclient_19_20")

USUARIO = "app_renova"
SENHA = "Rn0va#Seg2023"
DSN = "10.40.2.15:1521/SEGPRD"

SQL = """
SELECT a.nr_apolice, a.dt_fim_vigencia, s.nome, s.cpf, s.celular, a.premio_total
  FROM apolice a
  JOIN segurado s ON s.id_segurado = a.id_segurado
 WHERE a.dt_fim_vigencia BETWEEN TRUNC(ADD_MONTHS(SYSDATE, 1), 'MM')
                             AND LAST_DAY(ADD_MONTHS(SYSDATE, 1))
 ORDER BY a.dt_fim_vigencia
"""


def main():
    wb = Workbook()
    ws = wb.active
    ws.title = "Renovacoes"
    ws.append(["Apólice", "Fim de vigência", "Segurado", "CPF", "Celular", "Prêmio"])

    with oracledb.connect(user=USUARIO, password=SENHA, dsn=DSN) as conn:
        cur = conn.cursor()
        cur.execute(SQL)
        for linha in cur:
            ws.append(list(linha))

    wb.save("renovacoes_proximo_mes.xlsx")
    print("Linhas:", ws.max_row - 1)


if __name__ == "__main__":
    main()
