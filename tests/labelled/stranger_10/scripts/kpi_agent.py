from langchain_community.agent_toolkits import SQLDatabaseToolkit
from langchain_community.utilities import SQLDatabase
from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent

db = SQLDatabase.from_uri("postgresql+psycopg://kpi_reader:Moinho-Verde-12@kpidb.bancoribeira.example/kpi")
model = ChatOpenAI(model="gpt-4.1", temperature=0)
agent = create_react_agent(model, SQLDatabaseToolkit(db=db, llm=model).get_tools())

while question := input("KPI? "):
    for step in agent.stream({"messages": [("user", question)]}, stream_mode="values"):
        last = step["messages"][-1]
    print(last.content)
