import csv
import os
import cohere

co = cohere.ClientV2(os.environ["CO_API_KEY"])
with open("resenas_google.csv", encoding="utf-8") as fh:
    for r in csv.DictReader(fh):
        res = co.chat(model="command-r-plus", messages=[
            {"role": "user", "content": f"Contesta en tres frases a {r['autor']} ({r['fecha_viaje']}, {r['acompanantes']}), {r['estrellas']} estrellas: {r['comentario']}"}])
        print(r["autor"], "->", res.message.content[0].text, "\n")
