import xlsxwriter

book = xlsxwriter.Workbook("out.xlsx", {"constant_memory": True})
items, totals = book.add_worksheet("Itens"), book.add_worksheet("Totais")
items.write_row(0, 0, ["item", "qtd"])
for n in range(1, 200):
    items.write_row(n, 0, [f"I{n:04d}", n % 17])
totals.write("A1", "total")
totals.write_formula("B1", "=SUM(Itens!B2:B200)")
book.close()
