"""Separa el PDF mensual de nóminas en un archivo por empleado."""
import re
import sys
from pathlib import Path

from pypdf import PdfReader, PdfWriter

NIF = re.compile(r"\b(\d{8}[A-Z]|[XYZ]\d{7}[A-Z])\b")
NOMBRE = re.compile(r"Trabajador:\s*(.+)")


def separar(origen: Path, destino: Path) -> int:
    lector = PdfReader(origen)
    grupos = {}
    actual = None
    for pagina in lector.pages:
        texto = pagina.extract_text() or ""
        m = NIF.search(texto)
        if m:
            nombre = NOMBRE.search(texto)
            actual = (m.group(1), nombre.group(1).strip() if nombre else "sin_nombre")
        grupos.setdefault(actual, PdfWriter()).add_page(pagina)
    for clave, escritor in grupos.items():
        if clave is None:
            continue
        nif, nombre = clave
        with open(destino / f"{nif}_{nombre.replace(' ', '_')}.pdf", "wb") as f:
            escritor.write(f)
    return len(grupos)


if __name__ == "__main__":
    origen = Path(sys.argv[1])
    carpeta = origen.parent / origen.stem
    carpeta.mkdir(exist_ok=True)
    print(separar(origen, carpeta), "nóminas separadas")
