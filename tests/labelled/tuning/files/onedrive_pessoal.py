import pandas as pd
from pathlib import Path

destino = Path.home() / "OneDrive - Pessoal" / "razao.xlsx"
razao = pd.read_sql("select * from gl", "oracle://@ERP")
razao.to_excel(destino)
