from pptx import Presentation

RESULTADOS = {"Receita": "1,2 M€", "Margem": "31 %", "Encomendas": "4 310"}

apresentacao = Presentation()
capa = apresentacao.slides.add_slide(apresentacao.slide_layouts[0])
capa.shapes.title.text = "Resultados de maio"
pagina = apresentacao.slides.add_slide(apresentacao.slide_layouts[1])
pagina.shapes.title.text = "Indicadores"
pagina.placeholders[1].text = "\n".join(f"{nome}: {valor}" for nome, valor in RESULTADOS.items())
apresentacao.save("resultados.pptx")
