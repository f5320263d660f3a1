import os
import sys

from langchain_anthropic import ChatAnthropic
from langchain_community.agent_toolkits import create_sql_agent
from langchain_community.utilities import SQLDatabase


def build_agent():
    db = SQLDatabase.from_uri(
        os.environ["QM_DATABASE_URL"],
        include_tables=["inspection_lots", "defects", "characteristics"],
    )
    llm = ChatAnthropic(model="claude-3-5-sonnet-latest", temperature=0)
    return create_sql_agent(llm, db=db, agent_type="tool-calling", verbose=False)


def main():
    agent = build_agent()
    question = " ".join(sys.argv[1:]) or input("Question: ")
    while question:
        print(agent.invoke({"input": question})["output"])
        question = input("Question: ")


if __name__ == "__main__":
    main()
