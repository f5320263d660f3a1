"""Lista pneus que passaram da quilometragem de troca."""
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

ORIGEM = r"\\srv-log\frota\pneus.xlsx"
LIMITE_KM = 80_000


def main():
    ws = load_workbook(ORIGEM, read_only=True, data_only=True).active
    linhas = ws.iter_rows(values_only=True)
    cab = {nome: i for i, nome in enumerate(next(linhas))}

    novo = Workbook()
    folha = novo.active
    folha.append(["Placa", "Eixo", "Posição", "Marca", "Km rodados"])
    for celula in folha[1]:
        celula.font = Font(bold=True)
    for linha in linhas:
        rodados = (linha[cab["Km atual"]] or 0) - (linha[cab["Km instalação"]] or 0)
        if rodados >= LIMITE_KM:
            folha.append([linha[cab["Placa"]], linha[cab["Eixo"]], linha[cab["Posição"]], linha[cab["Marca"]], rodados])
    novo.save("pneus_troca.xlsx")
    print(folha.max_row - 1, "pneus para trocar")


if __name__ == "__main__":
    main()
