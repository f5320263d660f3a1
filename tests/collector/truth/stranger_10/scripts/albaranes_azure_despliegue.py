"""Clasifica las incidencias de los albaranes con el despliegue de Azure de la empresa."""
import csv
import os

from openai import AzureOpenAI

cliente = AzureOpenAI(
    azure_endpoint=f"http://127.0.0.1:{os.environ['HTTP']}",
    api_key="clave-de-logistica",
    api_version="2024-10-21",
)
DESPLIEGUE = "logistica-gpt4o"


def clasificar(texto: str) -> str:
    r = cliente.chat.completions.create(
        model=DESPLIEGUE,
        messages=[{"role": "user", "content": f"Responde solo RETRASO, DAÑO u OTRO: {texto}"}],
    )
    return r.choices[0].message.content.strip()


incidencias = ["Palé mojado en muelle 3", "Llegó a las 19:40", "Falta la firma"]
with open("incidencias_clasificadas.csv", "w", newline="", encoding="utf-8") as salida:
    escritor = csv.writer(salida, delimiter=";")
    escritor.writerow(["incidencia", "clase"])
    for i in incidencias:
        escritor.writerow([i, clasificar(i)])
