"""Question answering over lease contracts."""
import sys

from langchain_community.document_loaders import PyPDFDirectoryLoader
from langchain_community.vectorstores import FAISS
from langchain_openai import AzureChatOpenAI, AzureOpenAIEmbeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter


def build_store(folder: str) -> FAISS:
    docs = PyPDFDirectoryLoader(folder).load()
    chunks = RecursiveCharacterTextSplitter(chunk_size=1200, chunk_overlap=150).split_documents(docs)
    return FAISS.from_documents(chunks, AzureOpenAIEmbeddings(azure_deployment="embedding-small"))


def answer(store: FAISS, question: str) -> str:
    llm = AzureChatOpenAI(azure_deployment="gpt-4o", api_version="2024-08-01-preview", temperature=0)
    context = "\n---\n".join(d.page_content for d in store.similarity_search(question, k=5))
    return llm.invoke(f"Answer from these contract excerpts only:\n{context}\n\nQuestion: {question}").content


if __name__ == "__main__":
    store = build_store(sys.argv[1])
    while question := input("Question (empty to stop): ").strip():
        print(answer(store, question), "\n")
