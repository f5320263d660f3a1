"""Classifica comentários sobre produtos com um modelo de linguagem local."""
import pandas as pd
from transformers import pipeline

MODELO = "Qwen/Qwen2.5-1.5B-Instruct"
gerador = pipeline("text-generation", model=MODELO, device_map="auto")


def classificar(comentario: str) -> str:
    mensagens = [
        {"role": "system", "content": "Responda só com uma palavra: positivo, negativo ou neutro."},
        {"role": "user", "content": comentario},
    ]
    saida = gerador(mensagens, max_new_tokens=5, do_sample=False)
    return saida[0]["generated_text"][-1]["content"].strip().lower()


def main():
    df = pd.read_csv("comentarios_produtos.csv", sep=";")
    df["sentimento"] = df["comentario"].map(classificar)
    df.to_csv("comentarios_classificados.csv", sep=";", index=False)
    print(df.groupby(["produto", "sentimento"]).size().unstack(fill_value=0))


if __name__ == "__main__":
    main()
