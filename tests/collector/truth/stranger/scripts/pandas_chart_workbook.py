import pandas as pd

df = pd.DataFrame({"mes": range(1, 13), "receita": [100 + n * 7 for n in range(12)]})
with pd.ExcelWriter("out.xlsx", engine="xlsxwriter") as writer:
    df.to_excel(writer, sheet_name="Resumo", index=False)
    book, sheet = writer.book, writer.sheets["Resumo"]
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": ["Resumo", 1, 1, 12, 1], "name": "Receita"})
    sheet.insert_chart("D2", chart)
    sheet.set_column(1, 1, 14, book.add_format({"num_format": "#,##0.00"}))
