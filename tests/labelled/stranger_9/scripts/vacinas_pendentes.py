# Lista de pessoas com a segunda dose em atraso, por unidade básica de saúde
import datetime

import pandas as pd

INTERVALO_DIAS = 84

df = pd.read_csv("vacinacao.csv", sep=";", dtype=str, encoding="latin-1")
df["dt_dose1"] = pd.to_datetime(df["dt_dose1"], dayfirst=True)
df["dt_nascimento"] = pd.to_datetime(df["dt_nascimento"], dayfirst=True)

hoje = pd.Timestamp(datetime.date.today())
atrasados = df[df["dt_dose2"].isna() & ((hoje - df["dt_dose1"]).dt.days > INTERVALO_DIAS)].copy()
atrasados["idade"] = ((hoje - atrasados["dt_nascimento"]).dt.days // 365).astype(int)
atrasados["comorbidade"] = atrasados["comorbidade"].fillna("nenhuma")

for ubs, grupo in atrasados.groupby("ubs"):
    arquivo = f"atrasados_{ubs.lower().replace(' ', '_')}.xlsx"
    grupo[["cartao_sus", "nome_mae", "paciente", "idade", "celular", "comorbidade"]].to_excel(arquivo, index=False)
    print(f"{ubs}: {len(grupo)} pessoas -> {arquivo}")
