"""Resume atas de reunião com um modelo local (Ollama)."""
from pathlib import Path

import ollama

PASTA = Path("atas")
SAIDA = Path("resumos")
MODELO = "llama3.1:8b"

INSTRUCAO = (
    "Resuma a ata abaixo em português, em no máximo 10 linhas. "
    "Liste ao final as decisões e os próximos passos com prazo."
)


def resumir(texto: str) -> str:
    resposta = ollama.chat(
        model=MODELO,
        messages=[
            {"role": "system", "content": INSTRUCAO},
            {"role": "user", "content": texto},
        ],
        options={"temperature": 0.2},
    )
    return resposta["message"]["content"]


def main() -> None:
    SAIDA.mkdir(exist_ok=True)
    for arquivo in sorted(PASTA.glob("*.txt")):
        destino = SAIDA / f"{arquivo.stem}_resumo.md"
        if destino.exists():
            continue
        print(f"Processando {arquivo.name}...")
        destino.write_text(resumir(arquivo.read_text(encoding="utf-8")), encoding="utf-8")
    print("Concluído.")


if __name__ == "__main__":
    main()
