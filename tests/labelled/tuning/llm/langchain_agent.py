from langchain_openai import ChatOpenAI
from langchain_community.utilities import SQLDatabase

banco = SQLDatabase.from_uri("postgresql://@dw/vendas")
llm = ChatOpenAI(model="gpt-4o")
print(llm.invoke("explique: " + banco.run("select * from clientes")))
