import json
from pathlib import Path

import boto3

bedrock = boto3.client("bedrock-runtime", region_name="eu-central-1")
SYSTEM = [{"text": "Summarise this telephone call for the CRM: request, mood, agreed steps, family or health matters."}]

for path in Path("transcripts").glob("*_call.txt"):
    customer = path.name.split("_")[0]
    answer = bedrock.converse(
        modelId="anthropic.claude-3-haiku-20240307-v1:0",
        system=SYSTEM,
        messages=[{"role": "user", "content": [{"text": path.read_text("utf-8")}]}],
        inferenceConfig={"maxTokens": 500},
    )
    note = {"customer_no": customer, "note": answer["output"]["message"]["content"][0]["text"]}
    path.with_suffix(".json").write_text(json.dumps(note, ensure_ascii=False))
