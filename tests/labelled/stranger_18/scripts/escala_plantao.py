from itertools import cycle
import pandas as pd

enf = pd.read_excel("enfermagem.xlsx")          # nome, coren, restricao_medica, ferias
aptas = enf[enf["restricao_medica"].isna() | (enf["restricao_medica"] == "nenhuma")]
roda = cycle(aptas[["nome", "coren"]].itertuples(index=False))

linhas = []
for dia in pd.date_range("2025-05-01", "2025-05-31"):
    for turno in ("manha", "tarde"):
        n = next(roda)
        linhas.append((dia.date(), turno, n.nome, n.coren))
pd.DataFrame(linhas, columns=["dia", "turno", "nome", "coren"]).to_excel("escala_maio.xlsx", index=False)
