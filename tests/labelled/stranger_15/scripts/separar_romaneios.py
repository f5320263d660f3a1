"""Separa o PDF da expedição em um arquivo por carga."""
import re
from pathlib import Path

from pypdf import PdfReader, PdfWriter

ENTRADA = Path("romaneios.pdf")
SAIDA = Path(r"\\srv-exp\romaneios")
CARGA = re.compile(r"Carga\s*n[ºo]\s*(\d{6})")


def main():
    grupos: dict[str, PdfWriter] = {}
    atual = "sem_numero"
    for pagina in PdfReader(ENTRADA).pages:
        m = CARGA.search(pagina.extract_text() or "")
        if m:
            atual = m.group(1)
        grupos.setdefault(atual, PdfWriter()).add_page(pagina)
    for carga, escritor in grupos.items():
        escritor.write(SAIDA / f"carga_{carga}.pdf")
        print(carga, len(escritor.pages), "páginas")


if __name__ == "__main__":
    main()
