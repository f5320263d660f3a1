"""Metas da equipe com cabeçalho colorido."""

import pandas as pd
from styleframe import StyleFrame, Styler

df = pd.DataFrame({"vendedor": ["Ana", "Rui", "Bia"], "meta": [100, 80, 90], "realizado": [105, 71, 90]})
sf = StyleFrame(df)
sf.apply_headers_style(Styler(bg_color="yellow", bold=True))
escritor = StyleFrame.ExcelWriter("metas.xlsx")
sf.to_excel(escritor, sheet_name="Metas")
escritor.close()
