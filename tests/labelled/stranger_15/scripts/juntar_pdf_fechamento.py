"""Junta os PDFs do fechamento em um só arquivo, com numeração."""
import io
from pathlib import Path

from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

PASTA = Path(r"\\srv-dados\controladoria\fechamento\partes")
SAIDA = PASTA.parent / "fechamento_completo.pdf"


def carimbo(numero: int, total: int):
    buffer = io.BytesIO()
    c = canvas.Canvas(buffer, pagesize=A4)
    c.setFont("Helvetica", 8)
    c.drawCentredString(A4[0] / 2, 20, f"{numero} / {total}")
    c.save()
    buffer.seek(0)
    return PdfReader(buffer).pages[0]


def main():
    paginas = [p for pdf in sorted(PASTA.glob("*.pdf")) for p in PdfReader(pdf).pages]
    escritor = PdfWriter()
    for n, pagina in enumerate(paginas, 1):
        pagina.merge_page(carimbo(n, len(paginas)))
        escritor.add_page(pagina)
    with SAIDA.open("wb") as fh:
        escritor.write(fh)
    print(f"{len(paginas)} páginas em {SAIDA}")


if __name__ == "__main__":
    main()
