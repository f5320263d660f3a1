"""Summarise field reports for the grant report (Amazon Bedrock)."""
from pathlib import Path

import boto3
from docx import Document

runtime = boto3.client("bedrock-runtime", region_name="eu-central-1")
MODEL_ID = "anthropic.claude-3-haiku-20240307-v1:0"


def summarise(text: str) -> str:
    answer = runtime.converse(
        modelId=MODEL_ID,
        messages=[{"role": "user", "content": [{"text": "Summarise in 80 words, keep figures:\n" + text}]}],
        inferenceConfig={"maxTokens": 400, "temperature": 0.2},
    )
    return answer["output"]["message"]["content"][0]["text"]


report = Document()
report.add_heading("Activities in the field", 1)
for path in sorted(Path("field_reports").glob("*.docx")):
    body = "\n".join(p.text for p in Document(str(path)).paragraphs)
    report.add_heading(path.stem.replace("_", " "), 2)
    report.add_paragraph(summarise(body))
report.save("grant_report.docx")
