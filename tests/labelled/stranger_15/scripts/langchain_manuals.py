"""Ask questions about the machine manuals (retrieval with LangChain)."""
import sys

from langchain_community.document_loaders import PyPDFDirectoryLoader
from langchain_community.vectorstores import FAISS
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import AzureChatOpenAI, AzureOpenAIEmbeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

PROMPT = ChatPromptTemplate.from_template(
    "Answer from the excerpts only. Say so if they do not contain the answer.\n\n{context}\n\nQuestion: {question}")


def build_index(folder: str) -> FAISS:
    docs = PyPDFDirectoryLoader(folder).load()
    chunks = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=150).split_documents(docs)
    return FAISS.from_documents(chunks, AzureOpenAIEmbeddings(azure_deployment="embed-small"))


def main():
    index = build_index("manuals")
    chat = AzureChatOpenAI(azure_deployment="gpt-4o", api_version="2024-06-01", temperature=0)
    question = " ".join(sys.argv[1:]) or input("Question: ")
    hits = index.similarity_search(question, k=4)
    context = "\n---\n".join(h.page_content for h in hits)
    print((PROMPT | chat).invoke({"context": context, "question": question}).content)


if __name__ == "__main__":
    main()
