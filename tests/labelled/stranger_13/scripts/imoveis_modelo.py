"""Anúncios a partir de um modelo (modelo de texto Jinja2)."""
import pandas as pd
from jinja2 import Environment

MODELO = Environment(trim_blocks=True).from_string("""\
{{ tipologia }} em {{ freguesia }}
{% if vista %}Com vista {{ vista }}. {% endif %}\
Área de {{ area }} m², certificado energético {{ certificado }}.
{% for extra in extras %}
 - {{ extra }}
{% endfor %}
Preço: {{ "{:,.0f}".format(preco).replace(",", " ") }} €
""")

df = pd.read_excel("imoveis.xlsx")
for imovel in df.to_dict("records"):
    texto = MODELO.render(
        tipologia=imovel["Tipologia"],
        freguesia=imovel["Freguesia"],
        vista=imovel.get("Vista"),
        area=imovel["Area"],
        certificado=imovel["Certificado"],
        extras=str(imovel["Extras"]).split(";"),
        preco=imovel["Preço"],
    )
    with open(f"anuncios/{imovel['Ref']}.txt", "w", encoding="utf-8") as f:
        f.write(texto)
