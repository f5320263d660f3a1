"""Write the KPI sheet that the managers open every Monday."""
import pandas as pd

kpis = pd.DataFrame(
    {"kpi": ["Revenue", "Margin", "Churn", "NPS"], "value": [120_000, 0.31, 0.02, 54], "target": [110_000, 0.3, 0.03, 50]}
)
kpis["ok"] = kpis["value"] >= kpis["target"]
with pd.ExcelWriter("kpis.xlsx", engine="xlsxwriter") as writer:
    kpis.to_excel(writer, sheet_name="KPI", index=False)
    worksheet = writer.sheets["KPI"]
    worksheet.set_column("A:D", 14)
    worksheet.autofilter(0, 0, len(kpis), 3)
