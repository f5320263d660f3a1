"""Prepara o pedido da ata; só envia com --enviar (a chefia pediu para conferir antes)."""
import argparse
import json

from mistralai.client import Mistral


def montar(pontos: list[str]) -> list[dict[str, str]]:
    return [
        {"role": "system", "content": "Você escreve atas de reunião da câmara municipal."},
        {"role": "user", "content": "Pontos: " + "; ".join(pontos)},
    ]


def main() -> None:
    argumentos = argparse.ArgumentParser(description=__doc__)
    argumentos.add_argument("--enviar", action="store_true")
    argumentos.add_argument("--modelo", default="mistral-large-latest")
    opcoes = argumentos.parse_args()
    cliente = Mistral(api_key="camara")
    mensagens = montar(["orçamento de 2027", "poda das árvores", "horário do posto"])
    if opcoes.enviar:
        print(cliente.chat.complete(model=opcoes.modelo, messages=mensagens))
        return
    with open("pedido_da_ata.json", "w", encoding="utf-8") as saida:
        json.dump({"model": opcoes.modelo, "messages": mensagens}, saida, ensure_ascii=False, indent=2)
    print("Ensaio: nada foi enviado.")


if __name__ == "__main__":
    main()
