"""Tableau de suivi coloré pour la direction."""
import pandas as pd
from styleframe import StyleFrame, Styler

df = pd.DataFrame({"projet": ["Toiture", "Chauffage"], "avancement": [0.4, 0.85]})
sf = StyleFrame(df, styler_obj=Styler(font_size=11))
sf.apply_column_style(cols_to_style=["avancement"], styler_obj=Styler(number_format="0%", bold=True))
with StyleFrame.ExcelWriter("suivi.xlsx") as sortie:
    sf.to_excel(excel_writer=sortie, sheet_name="Suivi")
