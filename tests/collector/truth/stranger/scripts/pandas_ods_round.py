import pandas as pd

with pd.ExcelWriter("out.ods", engine="odf") as writer:
    pd.DataFrame({"loja": ["A", "B"], "valor": [1.5, 2.5]}).to_excel(writer, sheet_name="Vendas", index=False)
print(pd.read_excel("out.ods", engine="odf", sheet_name="Vendas"))
