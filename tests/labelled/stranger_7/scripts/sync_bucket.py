"""Sync the offers folder to my own S3 bucket."""
import hashlib
from pathlib import Path

import boto3
from botocore.exceptions import ClientError

BUCKET = "jschuster-private-offers"
FOLDER = Path(r"C:\Users\jschuster\Documents\Offers")

s3 = boto3.client(
    "s3",
    aws_access_key_id="AKIAS35TJVLRRBEAIGMS",
    aws_secret_access_key="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",
    region_name="eu-west-1",
)


def needs_upload(path, key):
    try:
        head = s3.head_object(Bucket=BUCKET, Key=key)
    except ClientError:
        return True
    return head["ETag"].strip('"') != hashlib.md5(path.read_bytes()).hexdigest()


def main():
    n = 0
    for path in FOLDER.rglob("*"):
        if path.is_file():
            key = path.relative_to(FOLDER).as_posix()
            if needs_upload(path, key):
                s3.upload_file(str(path), BUCKET, key)
                n += 1
    print(f"{n} files uploaded")


if __name__ == "__main__":
    main()
