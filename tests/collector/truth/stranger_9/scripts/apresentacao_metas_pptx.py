"""Apresentação das metas do trimestre com um gráfico."""
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
from pptx import Presentation
from pptx.util import Inches

fig, eixo = plt.subplots()
eixo.bar(["Out", "Nov", "Dez"], [80, 95, 100])
eixo.set_title("Metas (%)")
fig.savefig("metas.png", dpi=80)

deck = Presentation()
capa = deck.slides.add_slide(deck.slide_layouts[5])
capa.shapes.title.text = "Metas do 4º trimestre"
capa.shapes.add_picture("metas.png", Inches(1), Inches(2), width=Inches(6))
deck.save("metas.pptx")
