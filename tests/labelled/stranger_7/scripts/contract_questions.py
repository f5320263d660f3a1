"""Ask questions about framework contracts (Azure OpenAI + FAISS)."""
import argparse
import os

from langchain_community.document_loaders import PyPDFDirectoryLoader
from langchain_community.vectorstores import FAISS
from langchain_openai import AzureChatOpenAI, AzureOpenAIEmbeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

os.environ["AZURE_OPENAI_API_KEY"] = "081d5dbf5bf510bea1d8da7e0e683a05"
os.environ["AZURE_OPENAI_ENDPOINT"] = "https://oai-procurement-weu.openai.azure.com/"
os.environ["OPENAI_API_VERSION"] = "2024-06-01"


def build_index(folder):
    docs = PyPDFDirectoryLoader(folder).load()
    chunks = RecursiveCharacterTextSplitter(chunk_size=1200, chunk_overlap=150).split_documents(docs)
    return FAISS.from_documents(chunks, AzureOpenAIEmbeddings(azure_deployment="text-embedding-3-small"))


def answer(index, question):
    context = "\n\n".join(d.page_content for d in index.similarity_search(question, k=5))
    llm = AzureChatOpenAI(azure_deployment="gpt-4o", temperature=0)
    return llm.invoke(f"Answer from these contract clauses only:\n{context}\n\nQuestion: {question}").content


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    args = parser.parse_args()
    index = build_index(args.folder)
    while True:
        question = input("Question (empty to quit): ").strip()
        if not question:
            break
        print(answer(index, question), "\n")


if __name__ == "__main__":
    main()
