"""Answers questions about package leaflets; model and code come from the hub on the first run."""
import sys
from pathlib import Path

import faiss
from sentence_transformers import SentenceTransformer
from transformers import AutoModelForCausalLM, AutoTokenizer

NAME = "medlm-community/leaflet-chat-1b"
encoder = SentenceTransformer("intfloat/multilingual-e5-small")
tokenizer = AutoTokenizer.from_pretrained(NAME, trust_remote_code=True)
model = AutoModelForCausalLM.from_pretrained(NAME, trust_remote_code=True)


def chunks(folder: Path, size: int = 900):
    for leaflet in folder.glob("*.txt"):
        text = leaflet.read_text(encoding="utf-8")
        yield from (text[i: i + size] for i in range(0, len(text), size))


def answer(question: str, passages: list) -> str:
    index = faiss.IndexFlatIP(encoder.get_sentence_embedding_dimension())
    index.add(encoder.encode(passages, normalize_embeddings=True))
    _, best = index.search(encoder.encode([question], normalize_embeddings=True), 4)
    context = "\n".join(passages[i] for i in best[0])
    inputs = tokenizer(f"{context}\n\nQuestion: {question}\nAnswer:", return_tensors="pt")
    output = model.generate(**inputs, max_new_tokens=200)
    return tokenizer.decode(output[0][inputs["input_ids"].shape[1]:], skip_special_tokens=True)


print(answer(" ".join(sys.argv[1:]), list(chunks(Path("leaflets")))))
