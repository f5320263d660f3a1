from pathlib import Path

from docx import Document
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity

paragrafos, fontes = [], []
for arq in Path(r"\\coop-fs\publico\politicas").glob("*.docx"):
    for p in Document(arq).paragraphs:
        if len(p.text) > 60:
            paragrafos.append(p.text)
            fontes.append(arq.name)

vet = TfidfVectorizer(ngram_range=(1, 2), min_df=1)
matriz = vet.fit_transform(paragrafos)

print("Digite a pergunta (vazio para sair)")
while True:
    pergunta = input("> ").strip()
    if not pergunta:
        break
    notas = cosine_similarity(vet.transform([pergunta]), matriz)[0]
    for i in notas.argsort()[::-1][:4]:
        print(f"[{fontes[i]}] {paragrafos[i]}\n")
