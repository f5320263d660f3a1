"""Resume los reclamos de los inquilinos con un modelo local (Ollama)."""
import pandas as pd
import requests

OLLAMA = "http://localhost:11434/api/generate"
MODELO = "llama3.1:8b"


def resumir(textos: list[str]) -> str:
    instrucciones = "Resume en tres frases, en español y sin juicios, los siguientes reclamos:\n\n"
    respuesta = requests.post(
        OLLAMA,
        json={"model": MODELO, "prompt": instrucciones + "\n---\n".join(textos), "stream": False},
        timeout=180,
    )
    respuesta.raise_for_status()
    return respuesta.json()["response"].strip()


reclamos = pd.read_excel("reclamos_2026.xlsx")
filas = []
for (inquilino, depto), grupo in reclamos.groupby(["inquilino", "departamento"]):
    filas.append({"inquilino": inquilino, "departamento": depto, "resumen": resumir(grupo["texto"].astype(str).tolist())})
    print("listo:", depto)

pd.DataFrame(filas).to_excel("resumen_reunion.xlsx", index=False)
