"""Separa o PDF da folha em um holerite por funcionário."""
import re
from pathlib import Path

from pypdf import PdfReader, PdfWriter

ENTRADA = Path("holerites_10_2025.pdf")
SAIDA = Path(r"\\srv-rh\holerites\2025-10")
NOME = re.compile(r"Funcion[aá]rio:\s*(\d+)\s+([A-ZÀ-Ú ]+)")


def main():
    SAIDA.mkdir(parents=True, exist_ok=True)
    leitor = PdfReader(ENTRADA)
    atual, escritor = None, None
    for pagina in leitor.pages:
        m = NOME.search(pagina.extract_text() or "")
        chave = f"{m.group(1)}_{m.group(2).strip().replace(' ', '_')}" if m else atual
        if chave != atual:
            if escritor:
                escritor.write(SAIDA / f"{atual}.pdf")
            atual, escritor = chave, PdfWriter()
        escritor.add_page(pagina)
    if escritor:
        escritor.write(SAIDA / f"{atual}.pdf")
    print("Holerites separados em", SAIDA)


if __name__ == "__main__":
    main()
