"""Monta a lista de integração. O robô (LangChain + Gemini) está desligado até o jurídico liberar."""
from google import genai
from langchain_ollama import ChatOllama

LIGADO = False


def robo(texto):
    if not LIGADO:
        return texto.upper()
    local = ChatOllama(model="llama3.1").invoke(texto).content
    return genai.Client().models.generate_content(model="gemini-2.5-pro", contents=local).text


with open("integracao.txt", "w", encoding="utf-8") as f:
    for passo in ("crachá", "e-mail", "exame admissional"):
        f.write(robo(passo) + "\n")
