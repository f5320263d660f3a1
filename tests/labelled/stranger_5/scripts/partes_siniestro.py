"""Clasifica los partes nuevos en auto, hogar y salud con el modelo de Azure de la compañía."""
import os

import pandas as pd
from apscheduler.schedulers.blocking import BlockingScheduler
from openai import AzureOpenAI

cliente = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_KEY"],
    api_version="2024-06-01",
)
CLASES = ("auto", "hogar", "salud", "dudoso")


def clasificar(descripcion):
    r = cliente.chat.completions.create(
        model="siniestros-gpt4o",
        messages=[
            {"role": "system", "content": f"Responde con una de estas palabras: {', '.join(CLASES)}"},
            {"role": "user", "content": descripcion},
        ],
        max_tokens=5,
    )
    palabra = r.choices[0].message.content.strip().lower()
    return palabra if palabra in CLASES else "dudoso"


def repartir():
    partes = pd.read_csv(r"\\siniestros01\entrada\partes_nuevos.csv", sep=";")
    # columnas: num_parte; asegurado; fecha_nacimiento; lesiones; descripcion
    partes["clase"] = [clasificar(f"{p.descripcion} Lesiones: {p.lesiones}") for p in partes.itertuples()]
    for nombre, grupo in partes.groupby("clase"):
        grupo.to_excel(rf"\\siniestros01\repartidos\{nombre}.xlsx", index=False)
    print(partes["clase"].value_counts())


planificador = BlockingScheduler()
planificador.add_job(repartir, "cron", hour=1, minute=0)
planificador.start()
