"""Junta os manuais das máquinas em um único PDF com marcadores."""
from pathlib import Path

from pypdf import PdfReader, PdfWriter

PASTA = Path("manuais")


def main():
    escritor = PdfWriter()
    pagina = 0
    for pdf in sorted(PASTA.glob("*.pdf")):
        leitor = PdfReader(pdf)
        for p in leitor.pages:
            escritor.add_page(p)
        escritor.add_outline_item(pdf.stem.replace("_", " "), pagina)
        pagina += len(leitor.pages)
    with open("manuais_completo.pdf", "wb") as fh:
        escritor.write(fh)
    print(f"{pagina} páginas")


if __name__ == "__main__":
    main()
