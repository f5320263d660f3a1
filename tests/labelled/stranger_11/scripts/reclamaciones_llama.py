import csv

from llama_cpp import Llama

modelo = Llama(model_path="modelos/qwen2.5-7b-instruct-q4_k_m.gguf", n_ctx=4096, verbose=False)
TIPOS = "factura, corte, contador, contrato, otro"

with open("reclamaciones.csv", newline="", encoding="utf-8") as f, open("clasificadas.csv", "w", newline="", encoding="utf-8") as g:
    salida = csv.writer(g)
    salida.writerow(["nombre", "dni", "telefono", "tipo"])
    for fila in csv.DictReader(f):
        r = modelo.create_chat_completion(
            messages=[{"role": "user", "content": f"Responde con una palabra ({TIPOS}). Reclamación de {fila['nombre']}: {fila['texto']}"}],
            max_tokens=5,
        )
        salida.writerow([fila["nombre"], fila["dni"], fila["telefono"], r["choices"][0]["message"]["content"].strip()])
