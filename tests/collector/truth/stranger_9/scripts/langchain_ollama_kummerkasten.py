"""Sortiert den Kummerkasten der Belegschaft, Modell steht im Keller."""
import os

from langchain_ollama import ChatOllama

modell = ChatOllama(
    model=os.getenv("OLLAMA_MODELL", "qwen2.5:7b"),
    base_url=f"http://127.0.0.1:{os.environ['HTTP']}",
    temperature=0,
)
for zettel in ["Heizung kalt", "Danke für das Fest"]:
    try:
        print(zettel, "->", modell.invoke(f"Lob oder Beschwerde? {zettel}").content)
    except Exception as e:
        print(zettel, "-> ungelesen", type(e).__name__)
