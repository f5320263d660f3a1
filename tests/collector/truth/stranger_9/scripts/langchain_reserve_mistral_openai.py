"""Résume les comptes rendus ; Mistral d'abord, OpenAI si le réseau refuse."""
import os

os.environ["HTTPS_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"
os.environ["NO_PROXY"] = "127.0.0.1"

from langchain_mistralai import ChatMistralAI
from langchain_openai import ChatOpenAI

premier = ChatMistralAI(model="mistral-small-latest", api_key="x", max_retries=1, timeout=5)
secours = ChatOpenAI(
    model="gpt-4o-mini", api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0
)
chaine = premier.with_fallbacks([secours])
print(chaine.invoke("Résume en deux phrases : la réunion a porté sur la cantine.").content)
