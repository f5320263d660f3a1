"""Clasifica reclamos de clientes con Claude."""
import csv
import json
import os

import anthropic

ENTRADA = "reclamos.csv"      # columnas: nombre, correo, telefono, texto
SALIDA = "reclamos_clasificados.csv"

cliente = anthropic.Anthropic(api_key=os.environ["ANTHROPIC_API_KEY"])


def clasificar(fila):
    mensaje = cliente.messages.create(
        model="claude-3-5-haiku-latest",
        max_tokens=300,
        system="Responde solo con JSON: {\"categoria\": ..., \"urgencia\": 1-5, \"respuesta\": ...}",
        messages=[
            {
                "role": "user",
                "content": f"Cliente: {fila['nombre']} ({fila['correo']}, {fila['telefono']})\n\n{fila['texto']}",
            }
        ],
    )
    return json.loads(mensaje.content[0].text)


def main():
    with open(ENTRADA, encoding="utf-8") as f:
        filas = list(csv.DictReader(f))
    for fila in filas:
        try:
            fila.update(clasificar(fila))
        except (json.JSONDecodeError, anthropic.APIError) as e:
            print("Error con", fila["correo"], e)
            fila.update(categoria="", urgencia="", respuesta="")
    with open(SALIDA, "w", newline="", encoding="utf-8") as f:
        w = csv.DictWriter(f, fieldnames=list(filas[0]))
        w.writeheader()
        w.writerows(filas)
    print(f"{len(filas)} reclamos procesados")


if __name__ == "__main__":
    main()
