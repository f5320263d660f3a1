import re
import pandas as pd

REGRAS = {"jogo": r"BET|CASINO|APOST", "saude": r"FARM|CLINIC|HOSP", "renda": r"RENDA|ALUGUER"}

mov = pd.read_csv("movimentos.csv", sep=";", decimal=",")
mov["categoria"] = mov.descritivo.str.upper().map(lambda d: next((c for c, r in REGRAS.items() if re.search(r, d)), "outro"))
quadro = mov.pivot_table(index=["nif", "titular", "iban"], columns="categoria", values="montante", aggfunc="sum", fill_value=0)
quadro[quadro.jogo < -500].sort_values("jogo").to_excel("jogo.xlsx")
