import os

import pandas as pd
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import AzureChatOpenAI

llm = AzureChatOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_KEY"],
    azure_deployment="gpt-4o",
    api_version="2024-06-01",
)
prompt = ChatPromptTemplate.from_template(
    "Write a friendly product text of 60 words for an online shop.\n"
    "Article: {name}\nMaterial: {material}\nColour: {colour}\nSize: {size}\nCare: {care}"
)
chain = prompt | llm

articles = pd.read_excel("new_articles.xlsx").fillna("")
articles["description"] = [
    chain.invoke(row._asdict()).content for row in articles[["name", "material", "colour", "size", "care"]].itertuples(index=False)
]
articles.to_excel("new_articles_with_text.xlsx", index=False)
