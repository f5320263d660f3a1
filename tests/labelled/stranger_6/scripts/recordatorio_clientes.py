"""Genera cartas de recordatorio de pago para clientes particulares con un modelo de lenguaje."""
import os
from pathlib import Path

import pandas as pd
from openai import OpenAI

MODELO = "gpt-4o-mini"
SALIDA = Path("cartas")
client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])

PLANTILLA = """Redacta una carta de recordatorio cortés.
Cliente: {nombre} (NIF {nif}), {direccion}
Importe pendiente: {importe:.2f} EUR desde {vencimiento}."""


def redactar(fila: pd.Series) -> str:
    respuesta = client.chat.completions.create(
        model=MODELO,
        messages=[
            {"role": "system", "content": "Eres asistente del departamento de cobros."},
            {"role": "user", "content": PLANTILLA.format(**fila.to_dict())},
        ],
        temperature=0.3,
    )
    return respuesta.choices[0].message.content


def main() -> None:
    SALIDA.mkdir(exist_ok=True)
    df = pd.read_excel("pendientes.xlsx", dtype={"nif": str})
    for i, fila in df.iterrows():
        (SALIDA / f"carta_{i:04d}.txt").write_text(redactar(fila), encoding="utf-8")
    print(f"{len(df)} cartas generadas")


if __name__ == "__main__":
    main()
