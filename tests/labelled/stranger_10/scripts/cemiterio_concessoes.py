from datetime import date
from openpyxl import load_workbook

plan = load_workbook("jazigos.xlsx", read_only=True)["Concessões"]
linhas = plan.iter_rows(values_only=True)
cab = next(linhas)
for linha in linhas:
    j = dict(zip(cab, linha))
    if j["Vencimento"] and j["Vencimento"].date() < date.today():
        print(f'{j["Quadra"]}-{j["Lote"]}: {j["Titular"]} (parentesco {j["Parentesco"]}), {j["Telefone"]}, {j["E-mail"]}')
