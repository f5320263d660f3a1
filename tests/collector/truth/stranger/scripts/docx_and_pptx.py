import docx
from pptx import Presentation

document = docx.Document()
document.add_heading("Minutes", 1)
document.add_table(rows=2, cols=2)
document.save("minutes.docx")

deck = Presentation()
slide = deck.slides.add_slide(deck.slide_layouts[1])
slide.shapes.title.text = docx.Document("minutes.docx").paragraphs[0].text
deck.save("deck.pptx")
