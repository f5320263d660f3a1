import pandas as pd

# decisões judiciais de 2023
ISENTOS = {
    "318.527.440-73": "processo 0081/2023",
    "704.916.283-31": "processo 0114/2023",
    "152.038.697-40": "processo 0197/2023",
    "489.601.752-85": "processo 0230/2023",
}

faturas = pd.read_csv("faturas_mes.csv", sep=";", decimal=",", dtype={"cpf_titular": str})
faturas["isencao"] = faturas["cpf_titular"].map(ISENTOS)
faturas.loc[faturas["isencao"].notna(), "valor"] = 0

print("Faturas zeradas:", faturas["isencao"].notna().sum())
faturas.to_csv("faturas_mes_ajustadas.csv", sep=";", decimal=",", index=False)
