import io
import msoffcrypto
import pandas as pd

SENHA = "Tijolo&Cal1958"

buf = io.BytesIO()
with open(r"S:\Custos\custos_obras.xlsx", "rb") as f:
    doc = msoffcrypto.OfficeFile(f)
    doc.load_key(password=SENHA)
    doc.decrypt(buf)

df = pd.read_excel(buf, sheet_name="lancamentos")
print(df.groupby("obra")["valor"].sum().sort_values(ascending=False))
