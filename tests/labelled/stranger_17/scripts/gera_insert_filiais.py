"""Gera um arquivo .sql com os INSERTs das filiais para o DBA revisar."""
from datetime import datetime
from pathlib import Path

import openpyxl

PLANILHA = Path(r"R:\Expansao\filiais.xlsx")
SAIDA = PLANILHA.with_name("insere_filiais.sql")
COLUNAS = ["codigo", "nome", "cidade", "uf", "area_m2", "abertura"]


def literal(v):
    if v is None:
        return "NULL"
    if isinstance(v, datetime):
        return f"DATE '{v:%Y-%m-%d}'"
    if isinstance(v, (int, float)):
        return str(v)
    return "'" + str(v).strip().replace("'", "''") + "'"


def main():
    ws = openpyxl.load_workbook(PLANILHA, data_only=True).active
    comandos = ["-- Gerado para revisão, não executado", "BEGIN;"]
    for linha in ws.iter_rows(min_row=2, max_col=len(COLUNAS), values_only=True):
        if not linha[0]:
            continue
        valores = ", ".join(literal(v) for v in linha)
        comandos.append(f"INSERT INTO filiais ({', '.join(COLUNAS)}) VALUES ({valores});")
    comandos.append("COMMIT;")
    SAIDA.write_text("\n".join(comandos) + "\n", encoding="utf-8")
    print(f"{len(comandos) - 3} comandos em {SAIDA}")


if __name__ == "__main__":
    main()
