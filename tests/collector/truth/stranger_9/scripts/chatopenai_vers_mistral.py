"""Résumé d'appel d'offres : LangChain « OpenAI », mais l'adresse est celle de Mistral."""
import os

from langchain_core.prompts import PromptTemplate
from langchain_openai import ChatOpenAI

os.environ["HTTP_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"
llm = ChatOpenAI(model="mistral-medium-latest", base_url="http://api.mistral.ai/v1", api_key="x", max_retries=0)
modele = PromptTemplate.from_template("Résume cet appel d'offres en {n} points : {texte}")
print((modele | llm).invoke({"n": 3, "texte": "Fourniture de 40 chaises"}).content)
