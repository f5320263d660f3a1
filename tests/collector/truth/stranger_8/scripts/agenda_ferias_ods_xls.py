"""Publica a agenda de férias em ODS e no formato antigo que o sindicato pede."""
import pandas as pd
import xlrd
import xlwt

agenda = pd.DataFrame({"colaborador": ["Bruno", "Lívia", "Otávio"], "inicio": ["01/12", "15/12", "02/01"]})
agenda.to_excel("ferias.ods", sheet_name="Férias", engine="odf", index=False)

livro = xlwt.Workbook()
aba = livro.add_sheet("Ferias")
for coluna, titulo in enumerate(agenda.columns):
    aba.write(0, coluna, titulo)
    for linha, valor in enumerate(agenda[titulo], start=1):
        aba.write(linha, coluna, valor)
livro.save("ferias_legado.xls")

conferencia = xlrd.open_workbook("ferias_legado.xls")
print(conferencia.sheet_names(), conferencia.sheet_by_index(0).nrows)
