"""Tag complaint texts with a topic (AWS Bedrock) and write the topic back."""
import logging
import os

import boto3
from sqlalchemy import create_engine, text

TOPICS = ["packaging", "late delivery", "wrong item", "defect", "invoice", "other"]
logger = logging.getLogger("complaints")

engine = create_engine(os.environ["DWH_URL"])
bedrock = boto3.client("bedrock-runtime", region_name="eu-central-1")


def topic(complaint: str) -> str:
    reply = bedrock.converse(
        modelId="anthropic.claude-3-haiku-20240307-v1:0",
        messages=[{"role": "user", "content": [{"text": f"Choose one of {TOPICS} for:\n{complaint}\nAnswer with the topic only."}]}],
        inferenceConfig={"maxTokens": 20, "temperature": 0},
    )
    answer = reply["output"]["message"]["content"][0]["text"].strip().lower()
    return answer if answer in TOPICS else "other"


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    with engine.begin() as conn:
        rows = conn.execute(text("SELECT id, body FROM qm.complaints WHERE topic IS NULL LIMIT 500")).all()
        for row in rows:
            conn.execute(text("UPDATE qm.complaints SET topic = :t WHERE id = :i"), {"t": topic(row.body), "i": row.id})
    logger.info("tagged %d complaints", len(rows))


if __name__ == "__main__":
    main()
