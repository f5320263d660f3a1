"""Ordena solicitudes de subvención por afinidad con la convocatoria."""
import json
import os

import cohere

co = cohere.ClientV2(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}")
solicitudes = ["Huerto escolar", "Taller de robótica", "Pintura de la fachada"]

try:
    orden = co.rerank(
        model="rerank-v3.5",
        query="proyectos de educación ambiental",
        documents=solicitudes,
        top_n=2,
    )
    resultado = [solicitudes[r.index] for r in orden.results]
except Exception as exc:
    resultado = solicitudes
    print("orden original:", type(exc).__name__)

with open("orden_solicitudes.json", "w", encoding="utf-8") as salida:
    json.dump(resultado, salida, ensure_ascii=False)
