"""Assess insurance claims in one batch and hand them over as a workbook."""
import os

import pandas as pd
from langchain_anthropic import ChatAnthropic
from langchain_core.prompts import PromptTemplate

claims = pd.read_csv("in.csv")
model = ChatAnthropic(
    model="claude-3-7-sonnet-latest",
    base_url=f"http://127.0.0.1:{os.environ['HTTP']}",
    api_key="x",
    max_tokens=80,
    max_retries=0,
)
prompt = PromptTemplate.from_template("Claim of {name} over {amount} EUR: accept, reject or ask back?")
answers = (prompt | model).batch(claims.to_dict("records"), config={"max_concurrency": 2})
claims["assessment"] = [str(answer.content) for answer in answers]
claims.to_excel("claims.xlsx", sheet_name="Claims", index=False)
