import boto3
from pathlib import Path

session = boto3.Session(
    aws_access_key_id="AKIAW5TQ2ZRM7XLVPB4D",
    aws_secret_access_key="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",
    region_name="eu-west-1",
)
s3 = session.resource("s3").Bucket("hallenbrook-plant-archive")

for log in Path("/srv/plant/log").glob("*.log.gz"):
    s3.upload_file(str(log), f"line1/{log.name}", ExtraArgs={"ServerSideEncryption": "aws:kms"})
    log.unlink()
