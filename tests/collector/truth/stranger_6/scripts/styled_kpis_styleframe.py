import pandas as pd
from styleframe import StyleFrame, Styler

df = pd.DataFrame({"KPI": ["OTIF", "Turnover", "Absence"], "Target": [0.95, 0.08, 0.03], "Actual": [0.93, 0.11, 0.025]})
sf = StyleFrame(df, Styler(font_size=10))
sf.apply_headers_style(Styler(bold=True, bg_color="D9E1F2"))
with StyleFrame.ExcelWriter("kpis.xlsx") as writer:
    sf.to_excel(writer, sheet_name="KPIs", best_fit=["KPI"])
