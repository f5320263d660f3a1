"""Resume evoluções clínicas para a passagem de plantão (modelo local)."""
import ollama
import pandas as pd

MODELO = "llama3.1:8b"
PROMPT = (
    "Resuma em três linhas a evolução do paciente para a passagem de plantão. "
    "Cite alergias e medicação contínua.\n\nPaciente: {nome}, {idade} anos, leito {leito}\n{evolucao}"
)


def resumir(linha) -> str:
    r = ollama.chat(
        model=MODELO,
        messages=[{"role": "user", "content": PROMPT.format(**linha)}],
        options={"temperature": 0.1},
    )
    return r["message"]["content"].strip()


def main():
    df = pd.read_excel("evolucoes_hoje.xlsx")
    with open("passagem_plantao.txt", "w", encoding="utf-8") as f:
        for linha in df.sort_values("leito").to_dict("records"):
            f.write(f"Leito {linha['leito']} - {linha['nome']}\n{resumir(linha)}\n\n")
    print("passagem_plantao.txt gerado")


if __name__ == "__main__":
    main()
