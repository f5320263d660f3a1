"""Create the quarterly slides from the numbers in the ledger."""
from openpyxl import load_workbook
from pptx import Presentation

workbook = load_workbook("in.xlsx", data_only=True)
amounts = [row[1] for row in workbook["Ledger"].iter_rows(min_row=2, values_only=True)]

deck = Presentation()
slide = deck.slides.add_slide(deck.slide_layouts[1])
slide.shapes.title.text = "Quarter"
slide.placeholders[1].text = f"{len(amounts)} entries, total {sum(amounts)}"
deck.save("quarter.pptx")
