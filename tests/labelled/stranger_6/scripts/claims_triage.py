"""Pre-sort incoming health claims by urgency."""
import os

import pandas as pd
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import AzureChatOpenAI
from pydantic import BaseModel, Field


class Triage(BaseModel):
    urgency: int = Field(ge=1, le=5)
    reason: str


llm = AzureChatOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    azure_deployment="gpt-4o-claims",
    api_version="2024-06-01",
    temperature=0,
)
prompt = ChatPromptTemplate.from_template(
    "Insured person: {insured_name}, born {birth_date}.\nDiagnosis: {diagnosis}\nNote: {note}\nHow urgent is the claim?"
)
chain = prompt | llm.with_structured_output(Triage)


def main() -> None:
    claims = pd.read_csv("claims_today.csv")
    results = chain.batch(claims[["insured_name", "birth_date", "diagnosis", "note"]].to_dict("records"))
    claims["urgency"] = [r.urgency for r in results]
    claims["reason"] = [r.reason for r in results]
    claims.sort_values("urgency", ascending=False).to_excel("triage.xlsx", index=False)


if __name__ == "__main__":
    main()
