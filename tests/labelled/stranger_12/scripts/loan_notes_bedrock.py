import json
from pathlib import Path

import boto3

MODEL_ID = "anthropic.claude-3-5-sonnet-20240620-v1:0"
runtime = boto3.client("bedrock-runtime", region_name="eu-central-1")


def summarise(applicant: str, notes: str) -> str:
    body = {
        "anthropic_version": "bedrock-2023-05-31",
        "max_tokens": 600,
        "messages": [
            {
                "role": "user",
                "content": f"Summarise for the credit committee. Applicant: {applicant}\n\n{notes}",
            }
        ],
    }
    response = runtime.invoke_model(modelId=MODEL_ID, body=json.dumps(body))
    return json.loads(response["body"].read())["content"][0]["text"]


def main():
    cases = json.loads(Path("committee_cases.json").read_text())
    with open("committee_pack.md", "w", encoding="utf-8") as pack:
        for case in cases:
            pack.write(f"## {case['case_no']} - {case['applicant_name']}, income {case['net_income']}\n\n")
            pack.write(summarise(case["applicant_name"], case["notes"]) + "\n\n")


if __name__ == "__main__":
    main()
