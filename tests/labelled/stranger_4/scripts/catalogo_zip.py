"""Comprime las fichas técnicas del catálogo en un ZIP normal para el portal interno."""
import zipfile
from pathlib import Path

CARPETA = Path(r"\\srv-docs\catalogo\fichas")
SALIDA = Path(r"\\srv-docs\catalogo\fichas_completas.zip")


def main():
    fichas = sorted(CARPETA.glob("*.pdf"))
    if not fichas:
        raise SystemExit("No hay fichas")
    with zipfile.ZipFile(SALIDA, "w", zipfile.ZIP_DEFLATED) as zf:
        for f in fichas:
            zf.write(f, f.name)
    antes = sum(f.stat().st_size for f in fichas)
    despues = SALIDA.stat().st_size
    print(f"{len(fichas)} fichas, {antes / 1e6:.1f} MB -> {despues / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
