"""Monta um índice de cláusulas de um modelo de contrato (.docx)."""
import re
import sys

from docx import Document

PADRAO = re.compile(r"^cl[aá]usula\s+(\w+)", re.IGNORECASE)


def indice(caminho):
    doc = Document(caminho)
    for n, par in enumerate(doc.paragraphs, 1):
        achado = PADRAO.match(par.text.strip())
        if achado:
            yield n, achado.group(1), par.text.strip()[:80]


def main():
    if len(sys.argv) != 2:
        sys.exit("uso: clausulas_indice.py modelo.docx")
    for n, numero, titulo in indice(sys.argv[1]):
        print(f"{n:>4}  {numero:<12} {titulo}")


if __name__ == "__main__":
    main()
