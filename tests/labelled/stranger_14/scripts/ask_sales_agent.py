import os
import sys

from langchain_community.agent_toolkits import create_sql_agent
from langchain_community.utilities import SQLDatabase
from langchain_anthropic import ChatAnthropic

db = SQLDatabase.from_uri(
    os.environ["SALESDW_URI"],
    include_tables=["fact_sales", "dim_store", "dim_product", "dim_date"],
    sample_rows_in_table_info=2,
)
llm = ChatAnthropic(model="claude-3-5-sonnet-latest", temperature=0)
agent = create_sql_agent(llm, db=db, agent_type="tool-calling", verbose=False)

question = " ".join(sys.argv[1:]) or input("Question: ")
answer = agent.invoke({"input": question + "\nUse only SELECT statements."})
print(answer["output"])
