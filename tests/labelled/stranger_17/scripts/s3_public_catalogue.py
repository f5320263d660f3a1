"""Publish the internal price catalogue so that franchisees can open it by URL."""
import json
import mimetypes
from pathlib import Path

import boto3

BUCKET = "varejomax-catalogue-open"
FOLDER = Path("T:/Pricing/Catalogue")


def open_bucket(s3):
    """Let anyone read the objects."""
    s3.delete_public_access_block(Bucket=BUCKET)
    policy = {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Sid": "ReadForAll",
                "Effect": "Allow",
                "Principal": "*",
                "Action": "s3:GetObject",
                "Resource": f"arn:aws:s3:::{BUCKET}/*",
            }
        ],
    }
    s3.put_bucket_policy(Bucket=BUCKET, Policy=json.dumps(policy))


def publish(s3, path):
    ctype = mimetypes.guess_type(path.name)[0] or "binary/octet-stream"
    s3.upload_file(str(path), BUCKET, path.name, ExtraArgs={"ContentType": ctype})
    return f"https://{BUCKET}.s3.amazonaws.com/{path.name}"


if __name__ == "__main__":
    client = boto3.client("s3", region_name="sa-east-1")
    open_bucket(client)
    for item in sorted(FOLDER.iterdir()):
        if item.suffix in {".xlsx", ".pdf"}:
            print(publish(client, item))
