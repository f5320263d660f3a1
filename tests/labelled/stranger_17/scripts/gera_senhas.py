"""Gera senhas iniciais aleatórias para os notebooks do laboratório."""
import argparse
import csv
import secrets

PALAVRAS = "arara bambu cacau dunas fogo grilo horta ilha jambo lago manga nuvem onda pedra rio".split()
PASSWORD_MIN = 14


def senha():
    while True:
        partes = [secrets.choice(PALAVRAS).capitalize() for _ in range(3)]
        s = "-".join(partes) + str(secrets.randbelow(90) + 10)
        if len(s) >= PASSWORD_MIN:
            return s


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("quantidade", type=int)
    ap.add_argument("--prefixo", default="LAB")
    ap.add_argument("--saida", default="etiquetas.csv")
    args = ap.parse_args()

    with open(args.saida, "w", newline="", encoding="utf-8") as f:
        w = csv.writer(f, delimiter=";")
        w.writerow(["maquina", "senha_inicial"])
        for i in range(1, args.quantidade + 1):
            w.writerow([f"{args.prefixo}{i:03d}", senha()])
    print(f"{args.quantidade} etiquetas em {args.saida}; trocar a senha no primeiro uso.")


if __name__ == "__main__":
    main()
