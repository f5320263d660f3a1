"""Document the answer chain for the architecture board; nothing is sent."""
import json

from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

prompt = ChatPromptTemplate.from_template("Answer as the IT help desk: {question}")
chain = prompt | ChatOpenAI(model="gpt-4o", api_key="not-used") | StrOutputParser()

steps = [type(step).__name__ for step in chain.steps]
example = prompt.invoke({"question": "How do I reset my PIN?"}).to_string()
with open("chain.json", "w", encoding="utf-8") as target:
    json.dump({"steps": steps, "inputs": prompt.input_variables, "example": example}, target, indent=2)
