"""Ata em Word e um slide com os encaminhamentos."""
from docx import Document
from docx.shared import Pt
from pptx import Presentation

ENCAMINHAMENTOS = ["Comprar EPIs", "Marcar vistoria", "Responder à ouvidoria"]

ata = Document()
ata.styles["Normal"].font.size = Pt(11)
ata.add_heading("Reunião da equipe", level=1)
tabela = ata.add_table(rows=1, cols=2)
tabela.rows[0].cells[0].text, tabela.rows[0].cells[1].text = "item", "responsável"
for item in ENCAMINHAMENTOS:
    celulas = tabela.add_row().cells
    celulas[0].text, celulas[1].text = item, "a definir"
ata.save("ata_equipe.docx")

slides = Presentation()
slide = slides.slides.add_slide(slides.slide_layouts[1])
slide.shapes.title.text = "Encaminhamentos"
slide.placeholders[1].text = "\n".join(ENCAMINHAMENTOS)
slides.save("encaminhamentos.pptx")
