"""Answers questions about the travel policy from the PDF."""
import sys

from langchain_community.document_loaders import PyPDFLoader
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

question = " ".join(sys.argv[1:]) or "What is the hotel limit in Madrid?"

pages = PyPDFLoader("travel_policy.pdf").load()
text = "\n\n".join(page.page_content for page in pages)

prompt = ChatPromptTemplate.from_messages(
    [
        ("system", "Answer from the policy only. Say so when it is silent.\n\n{policy}"),
        ("human", "{question}"),
    ]
)
chain = prompt | ChatOpenAI(model="gpt-4o", temperature=0)
print(chain.invoke({"policy": text, "question": question}).content)
