import pandas as pd
from collections import Counter
df = pd.read_excel("contratos.xlsx")
print(Counter(" ".join(df["texto"].fillna("")).lower().split()).most_common(20))
