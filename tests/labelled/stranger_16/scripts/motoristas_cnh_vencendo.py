"""Lista motoristas com CNH a vencer."""
from datetime import date, timedelta

from openpyxl import Workbook, load_workbook

ORIGEM = r"\\srv-log\frota\motoristas.xlsx"
LIMITE = date.today() + timedelta(days=60)


def main():
    ws = load_workbook(ORIGEM, read_only=True, data_only=True).active
    linhas = ws.iter_rows(values_only=True)
    cab = {nome: i for i, nome in enumerate(next(linhas))}

    novo = Workbook()
    folha = novo.active
    folha.append(["Motorista", "CNH", "Categoria", "Validade", "Telefone"])
    for linha in linhas:
        validade = linha[cab["Validade CNH"]]
        if validade is None or validade.date() > LIMITE:
            continue
        folha.append([linha[cab[c]] for c in ("Nome", "Nº CNH", "Categoria", "Validade CNH", "Telefone")])
    novo.save("cnh_vencendo.xlsx")
    print(folha.max_row - 1, "motoristas")


if __name__ == "__main__":
    main()
