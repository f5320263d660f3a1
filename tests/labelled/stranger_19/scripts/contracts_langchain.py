"""Questions about supplier contracts."""
import os
import sys
from pathlib import Path

from langchain_community.document_loaders import PyPDFLoader
from langchain_community.vectorstores import FAISS
from langchain_mistralai import ChatMistralAI, MistralAIEmbeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

FOLDER = Path(os.environ.get("CONTRACTS", r"\\fs01\purchasing\contracts"))


def index():
    splitter = RecursiveCharacterTextSplitter(chunk_size=1500, chunk_overlap=150)
    docs = []
    for pdf in FOLDER.glob("*.pdf"):
        docs += splitter.split_documents(PyPDFLoader(str(pdf)).load())
    return FAISS.from_documents(docs, MistralAIEmbeddings())


def ask(store, question):
    hits = store.similarity_search(question, k=6)
    context = "\n\n".join(f"[{h.metadata['source']}] {h.page_content}" for h in hits)
    llm = ChatMistralAI(model="mistral-large-latest", temperature=0)
    return llm.invoke(f"Answer only from these passages:\n{context}\n\nQuestion: {question}").content


if __name__ == "__main__":
    print(ask(index(), " ".join(sys.argv[1:])))
