import sys
from pathlib import Path

import boto3
import docx2txt

bedrock = boto3.client("bedrock-runtime", region_name="eu-central-1")
MODEL = "eu.anthropic.claude-3-5-sonnet-20240620-v1:0"


def ask(text: str, task: str) -> str:
    reply = bedrock.converse(
        modelId=MODEL,
        messages=[{"role": "user", "content": [{"text": f"{task}\n\n<document>{text}</document>"}]}],
        inferenceConfig={"maxTokens": 1500, "temperature": 0.1},
    )
    return reply["output"]["message"]["content"][0]["text"]


for name in sys.argv[1:]:
    text = docx2txt.process(name)
    summary = ask(text, "List deadlines, penalties, required certificates and open questions of this tender.")
    Path(name).with_suffix(".summary.txt").write_text(summary, encoding="utf-8")
    print(name, len(text), "->", len(summary))
