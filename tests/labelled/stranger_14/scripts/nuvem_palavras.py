import re

import matplotlib.pyplot as plt
import pandas as pd
from wordcloud import WordCloud

PARADAS = {"cliente", "informa", "solicita", "para", "que", "com", "não", "uma", "por", "foi", "dos", "das", "esta", "seu"}

df = pd.read_excel("atendimentos_semana.xlsx", usecols=["descricao"])
texto = " ".join(df["descricao"].dropna()).lower()
texto = re.sub(r"\d+", " ", texto)

nuvem = WordCloud(width=1200, height=700, background_color="white", stopwords=PARADAS, collocations=False)
nuvem.generate(texto)

plt.figure(figsize=(12, 7))
plt.imshow(nuvem, interpolation="bilinear")
plt.axis("off")
plt.savefig("nuvem_atendimentos.png", bbox_inches="tight")
