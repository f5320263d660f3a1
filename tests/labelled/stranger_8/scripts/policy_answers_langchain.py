"""Answers about the travel policy."""
from langchain_community.document_loaders import PyPDFLoader
from langchain_community.vectorstores import FAISS
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import AzureChatOpenAI, AzureOpenAIEmbeddings

PROMPT = ChatPromptTemplate.from_template(
    "Answer only from the policy below. Say so if it is not in there.\n\n{context}\n\nQuestion: {question}"
)


def main() -> None:
    pages = PyPDFLoader("travel_policy.pdf").load_and_split()
    store = FAISS.from_documents(pages, AzureOpenAIEmbeddings(azure_deployment="embed-small"))
    chain = PROMPT | AzureChatOpenAI(azure_deployment="gpt-4o", api_version="2024-06-01")
    while question := input("Question: ").strip():
        hits = store.similarity_search(question, k=4)
        context = "\n\n".join(hit.page_content for hit in hits)
        print(chain.invoke({"context": context, "question": question}).content)


if __name__ == "__main__":
    main()
