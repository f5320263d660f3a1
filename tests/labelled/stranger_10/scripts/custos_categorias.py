import re
import pandas as pd

REGRAS = {"energia": r"ELETRIC|GAS|LUZ", "limpeza": r"LIMP|HIGI", "renda": r"RENDA|CONDOM"}

fat = pd.read_csv("faturas_agencia.csv", sep=";", decimal=",")
fat["categoria"] = fat.descritivo.str.upper().map(lambda d: next((c for c, r in REGRAS.items() if re.search(r, d)), "outro"))
quadro = fat.pivot_table(index=["agencia", "mes"], columns="categoria", values="montante", aggfunc="sum", fill_value=0)
quadro[quadro.energia > 800].sort_values("energia").to_excel("energia.xlsx")
