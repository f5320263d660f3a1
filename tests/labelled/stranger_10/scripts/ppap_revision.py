"""Revisa las carpetas PPAP y escribe un informe en HTML.

Uso:
    ppap_revision.py --nivel 3 --salida informe.html
    ppap_revision.py 8K0-411-105 8K0-411-106
"""
from __future__ import annotations

import argparse
import html
import logging
import sys
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

log = logging.getLogger("ppap")

RAIZ = Path(r"\\planta-fs\Calidad\PPAP")
CLAVE = "psw"  # elemento clave: sin él no hay aprobación
ELEMENTOS = {
    1: "registro_diseno", 2: "cambios_ingenieria", 3: "aprobacion_ingenieria", 4: "amfe_diseno", 5: "diagrama_flujo",
    6: "amfe_proceso", 7: "plan_control", 8: "msa", 9: "dimensional", 10: "materiales", 11: "estudio_inicial",
    12: "laboratorio", 13: "aspecto", 14: "muestras", 15: "patron", 16: "utiles", 17: "requisitos_cliente", 18: CLAVE,
}
EXIGIDOS = {1: {18}, 2: {1, 9, 10, 18}, 3: set(ELEMENTOS) - {14, 15, 16}, 4: {18}, 5: set(ELEMENTOS)}


@dataclass
class Estado:
    pieza: str
    presentes: dict[int, datetime] = field(default_factory=dict)

    def faltan(self, nivel: int) -> list[str]:
        return [ELEMENTOS[n] for n in sorted(EXIGIDOS[nivel] - set(self.presentes))]

    def viejos(self, dias: int) -> list[str]:
        hoy = datetime.now()
        return [ELEMENTOS[n] for n, cuando in sorted(self.presentes.items()) if (hoy - cuando).days > dias]


def mirar(carpeta: Path) -> Estado:
    estado = Estado(carpeta.name)
    for numero, nombre in ELEMENTOS.items():
        archivos = list((carpeta / f"{numero:02}_{nombre}").glob("[!~]*"))
        if archivos:
            estado.presentes[numero] = datetime.fromtimestamp(max(a.stat().st_mtime for a in archivos))
    return estado


def fila(estado: Estado, nivel: int, dias: int) -> str:
    celdas = [estado.pieza, ", ".join(estado.faltan(nivel)) or "completo", ", ".join(estado.viejos(dias)) or "-"]
    return "<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in celdas) + "</tr>"


def informe(estados: list[Estado], nivel: int, dias: int) -> str:
    filas = "\n".join(fila(e, nivel, dias) for e in estados)
    return (
        f"<html><meta charset='utf-8'><h1>PPAP nivel {nivel}, {date.today():%d/%m/%Y}</h1>\n"
        f"<table border='1'><tr><th>Pieza</th><th>Faltan</th><th>Más de {dias} días</th></tr>\n{filas}\n</table></html>\n"
    )


def opciones(argumentos: list[str] | None = None) -> argparse.Namespace:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("piezas", nargs="*")
    p.add_argument("--nivel", type=int, choices=EXIGIDOS, default=3)
    p.add_argument("--dias", type=int, default=365)
    p.add_argument("--salida", type=Path, default=Path("informe.html"))
    return p.parse_args(argumentos)


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    args = opciones()
    carpetas = [RAIZ / p for p in args.piezas] or sorted(c for c in RAIZ.iterdir() if c.is_dir())
    estados = [mirar(c) for c in carpetas]
    args.salida.write_text(informe(estados, args.nivel, args.dias), encoding="utf-8")
    malos = [e.pieza for e in estados if e.faltan(args.nivel)]
    log.info("%d piezas, %d incompletas", len(estados), len(malos))
    return bool(malos)


if __name__ == "__main__":
    sys.exit(main())
