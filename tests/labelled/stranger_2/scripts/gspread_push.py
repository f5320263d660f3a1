import gspread, pandas as pd
gc = gspread.oauth()
sh = gc.create("Carteira de clientes")
df = pd.read_excel("carteira.xlsx")
sh.sheet1.update([df.columns.tolist()] + df.values.tolist())
sh.share("fulano.pessoal@gmail.com", perm_type="user", role="writer")
