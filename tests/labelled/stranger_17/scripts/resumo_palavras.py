"""Palavras mais características por bairro nos textos de reclamação (TF-IDF)."""
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer

ENTRADA = r"N:\Service\complaints_masked.xlsx"
COMUNS = "a o de da do que e em um uma para com não por os as no na se foi está é minha meu".split()


def principais(df, n=8):
    docs = df.groupby("district")["text"].apply(" ".join)
    vet = TfidfVectorizer(stop_words=COMUNS, min_df=1, max_df=0.9, token_pattern=r"[a-zà-ú]{3,}")
    matriz = vet.fit_transform(docs)
    termos = vet.get_feature_names_out()
    for i, bairro in enumerate(docs.index):
        linha = matriz[i].toarray().ravel()
        yield bairro, [termos[j] for j in linha.argsort()[::-1][:n]]


def main():
    df = pd.read_excel(ENTRADA).dropna(subset=["text"])
    df["text"] = df["text"].astype(str).str.lower()
    for bairro, termos in principais(df):
        print(f"{bairro}: {', '.join(termos)}")


if __name__ == "__main__":
    main()
