"""Send new EPUBs to the distributor."""
import json
from pathlib import Path

import boto3

session = boto3.Session(
    aws_access_key_id="AKIA4TQ7XWZN2LJRV6HB",
    aws_secret_access_key="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",
    region_name="eu-west-1",
)
bucket = session.resource("s3").Bucket("lumen-distribution-inbound")
state = Path("sent.json")
sent = set(json.loads(state.read_text())) if state.exists() else set()

for epub in sorted(Path("release").glob("978*.epub")):
    if epub.name in sent:
        continue
    bucket.upload_file(str(epub), f"pub-0417/{epub.name}", ExtraArgs={"ServerSideEncryption": "AES256"})
    sent.add(epub.name)
    print("sent", epub.name)

state.write_text(json.dumps(sorted(sent)))
