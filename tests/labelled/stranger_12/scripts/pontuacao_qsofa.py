import pandas as pd

pacientes = pd.read_excel("sinais_vitais_hoje.xlsx")


def qsofa(linha):
    pontos = 0
    if linha["fr"] >= 22:
        pontos += 1
    if linha["pas"] <= 100:
        pontos += 1
    if linha["glasgow"] < 15:
        pontos += 1
    return pontos


pacientes["qsofa"] = pacientes.apply(qsofa, axis=1)
alerta = pacientes.loc[pacientes["qsofa"] >= 2, ["leito", "nome_paciente", "prontuario", "qsofa"]]
alerta.to_excel("alerta_qsofa.xlsx", index=False)
print(f"{len(alerta)} pacientes com qSOFA de 2 ou mais")
