from langchain_openai import ChatOpenAI
from langchain_core.prompts import ChatPromptTemplate
modelo = ChatOpenAI(model="gpt-4o-mini", temperature=0)
cadena = ChatPromptTemplate.from_template("Traduce al ingles: {t}") | modelo
print(cadena.invoke({"t": open("contrato.txt").read()}).content)
