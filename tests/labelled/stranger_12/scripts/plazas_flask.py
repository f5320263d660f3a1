"""Plazas libres de los cursos municipales, solo lectura."""
from datetime import date
from pathlib import Path

import yaml
from flask import Flask, jsonify, render_template_string

app = Flask(__name__)
FICHERO = Path(__file__).with_name("cursos.yaml")

PAGINA = """<h1>Plazas libres</h1>
<table>
<tr><th>Curso</th><th>Empieza</th><th>Plazas</th><th>Libres</th></tr>
{% for c in cursos %}
<tr><td>{{ c.titulo }}</td><td>{{ c.inicio.strftime('%d/%m/%Y') }}</td>
<td>{{ c.plazas }}</td><td>{{ c.plazas - c.ocupadas }}</td></tr>
{% endfor %}
</table>
<p>Actualizado: {{ hoy }}</p>"""


def cursos() -> list:
    datos = yaml.safe_load(FICHERO.read_text(encoding="utf-8"))
    futuros = [c for c in datos["cursos"] if c["inicio"] >= date.today()]
    return sorted(futuros, key=lambda c: (c["inicio"], c["titulo"]))


@app.get("/")
def pagina():
    return render_template_string(PAGINA, cursos=cursos(), hoy=date.today().strftime("%d/%m/%Y"))


@app.get("/plazas.json")
def plazas():
    return jsonify({c["titulo"]: c["plazas"] - c["ocupadas"] for c in cursos()})


@app.template_filter("completo")
def completo(curso) -> bool:
    return curso["ocupadas"] >= curso["plazas"]


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=8050)
