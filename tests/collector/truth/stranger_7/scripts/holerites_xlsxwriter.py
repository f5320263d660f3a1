"""Planilha de proventos com resumo formatado."""

import xlsxwriter

FUNCIONARIOS = [("Ana", 5200.0), ("Beto", 4100.5), ("Clara", 6890.0)]

with xlsxwriter.Workbook("holerites.xlsx") as livro:
    moeda = livro.add_format({"num_format": "R$ #,##0.00"})
    negrito = livro.add_format({"bold": True})
    resumo = livro.add_worksheet("Resumo")
    proventos = livro.add_worksheet("Proventos")

    resumo.write(0, 0, "Funcionários", negrito)
    resumo.write(0, 1, len(FUNCIONARIOS))
    resumo.write(1, 0, "Total", negrito)
    resumo.write_formula(1, 1, "=SUM(Proventos!B2:B4)", moeda)

    proventos.write_row(0, 0, ["Nome", "Salário"], negrito)
    for linha, (nome, salario) in enumerate(FUNCIONARIOS, start=1):
        proventos.write(linha, 0, nome)
        proventos.write(linha, 1, salario, moeda)
