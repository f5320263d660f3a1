"""Contrato em Word, capa em PDF e os dois PDFs juntos para assinatura."""
from docx import Document
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

contrato = Document()
contrato.add_heading("Contrato de prestação de serviços", 1)
contrato.add_paragraph("Contratada: Oficina Lumiar ME. Prazo: doze meses.")
contrato.save("contrato.docx")

for nome, texto in (("capa.pdf", "Processo 77/2026"), ("anexo.pdf", "Anexo I - Preços")):
    tela = Canvas(nome, pagesize=A4)
    tela.drawString(72, 760, texto)
    tela.save()

junto = PdfWriter()
for nome in ("capa.pdf", "anexo.pdf"):
    for pagina in PdfReader(nome).pages:
        junto.add_page(pagina)
with open("para_assinar.pdf", "wb") as destino:
    junto.write(destino)
print(len(Document("contrato.docx").paragraphs), "parágrafos")
