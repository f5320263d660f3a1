"""Inscripciones a los cursos municipales."""
from functools import wraps

import MySQLdb
from flask import Flask, abort, redirect, render_template_string, request, session

app = Flask(__name__)
app.secret_key = "2549ae04969c197f1b47-plaza-mayor"
CLAVE_LISTADO = "Fuente.Vieja.1931"

PAGINA = """<h1>Cursos</h1><form method="post">
<input name="nombre" placeholder="Nombre"><input name="dni" placeholder="DNI">
<input name="telefono" placeholder="Teléfono"><select name="curso">
{% for c in cursos %}<option>{{ c }}</option>{% endfor %}</select><button>Apuntarme</button></form>"""
CURSOS = ["Acuarela", "Informática básica", "Huerto urbano"]


def conexion():
    return MySQLdb.connect(host="bd.ayto-valdelaguna.local", user="cursos",
                           passwd="Huerto+Urbano2024", db="cursos", charset="utf8mb4")


def solo_personal(vista):
    @wraps(vista)
    def envoltura(*args, **kwargs):
        if not session.get("personal"):
            abort(403)
        return vista(*args, **kwargs)
    return envoltura


def dni_valido(dni: str) -> bool:
    numero, letra = dni[:-1], dni[-1:].upper()
    return numero.isdigit() and "TRWAGMYFPDXBNJZSQVHLCKE"[int(numero) % 23] == letra


@app.route("/", methods=["GET", "POST"])
def inscripcion():
    if request.method == "POST":
        f = request.form
        if not dni_valido(f["dni"]):
            abort(400, "DNI no válido")
        bd = conexion()
        bd.cursor().execute(
            "INSERT INTO inscripcion (nombre, dni, telefono, curso) VALUES (%s, %s, %s, %s)",
            (f["nombre"], f["dni"], f["telefono"], f["curso"]),
        )
        bd.commit()
        bd.close()
        return redirect("/")
    return render_template_string(PAGINA, cursos=CURSOS)


@app.post("/entrar")
def entrar():
    session["personal"] = request.form.get("clave") == CLAVE_LISTADO
    return redirect("/listado")


@app.get("/listado")
@solo_personal
def listado():
    cursor = conexion().cursor()
    cursor.execute("SELECT curso, nombre, dni, telefono FROM inscripcion ORDER BY curso, nombre")
    return {"inscripciones": cursor.fetchall()}
