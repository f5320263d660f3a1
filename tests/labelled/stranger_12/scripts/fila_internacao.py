"""Mostra os pacientes que aguardam leito ha mais de seis horas."""
from datetime import datetime, timedelta

import oracledb

CONFIG = {
    "user": "rel_leitos",
    "password": "Vent0Sul#4471",
    "dsn": "hsc-ora01.santacecilia.local:1521/MVPROD",
}

SQL = """
    SELECT a.cd_atendimento, p.nm_paciente, p.dt_nascimento, a.dt_solicitacao, s.ds_setor
      FROM atendimento a
      JOIN paciente p ON p.cd_paciente = a.cd_paciente
      JOIN setor s ON s.cd_setor = a.cd_setor
     WHERE a.tp_status = 'AGUARDA_LEITO'
"""


def buscar_fila():
    with oracledb.connect(**CONFIG) as conexao:
        cursor = conexao.cursor()
        cursor.execute(SQL)
        colunas = [c[0].lower() for c in cursor.description]
        return [dict(zip(colunas, linha)) for linha in cursor]


def main():
    limite = datetime.now() - timedelta(hours=6)
    atrasados = [f for f in buscar_fila() if f["dt_solicitacao"] < limite]
    for f in sorted(atrasados, key=lambda x: x["dt_solicitacao"]):
        horas = (datetime.now() - f["dt_solicitacao"]).total_seconds() / 3600
        print(f"{f['nm_paciente']:<40} {f['ds_setor']:<20} {horas:5.1f} h")
    print(f"Total: {len(atrasados)}")


if __name__ == "__main__":
    main()
