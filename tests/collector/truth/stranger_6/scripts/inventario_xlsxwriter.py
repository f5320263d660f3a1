import random

import xlsxwriter

random.seed(7)

with xlsxwriter.Workbook("inventario.xlsx", {"constant_memory": True}) as pasta:
    aba = pasta.add_worksheet("Inventario")
    aba.write_row(0, 0, ("codigo", "contagem", "sistema", "diferenca"))
    for linha in range(1, 201):
        sistema = random.randint(0, 500)
        contagem = max(0, sistema + random.choice((-2, -1, 0, 0, 0, 1)))
        aba.write_row(linha, 0, (f"P{linha:05d}", contagem, sistema, contagem - sistema))
