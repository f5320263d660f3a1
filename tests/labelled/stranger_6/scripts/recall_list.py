"""Lista de pacientes con revisión pendiente."""
import getpass

import mysql.connector
import pandas as pd

MESES_SIN_VISITA = 12


def conectar():
    usuario = input("Usuario: ")
    return mysql.connector.connect(
        host="bd-clinica.interno",
        database="gestion_clinica",
        user=usuario,
        password=getpass.getpass("Contraseña: "),
    )


def pacientes_pendientes() -> pd.DataFrame:
    sql = """
        SELECT p.nombre, p.apellidos, p.fecha_nacimiento, p.telefono, d.diagnostico,
               MAX(v.fecha) AS ultima_visita
        FROM pacientes p
        JOIN visitas v ON v.paciente_id = p.id
        JOIN diagnosticos d ON d.paciente_id = p.id
        GROUP BY p.id, d.diagnostico
        HAVING ultima_visita < DATE_SUB(CURDATE(), INTERVAL %s MONTH)
    """
    conn = conectar()
    try:
        return pd.read_sql(sql, conn, params=(MESES_SIN_VISITA,))
    finally:
        conn.close()


if __name__ == "__main__":
    df = pacientes_pendientes()
    df.to_excel("revision_pendiente.xlsx", index=False)
    print(f"{len(df)} pacientes")
