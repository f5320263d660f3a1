import boto3
from pathlib import Path

session = boto3.Session(profile_name="plant-archive", region_name="eu-west-1")
s3 = session.resource("s3").Bucket("hallenbrook-plant-archive")

for log in Path("/srv/plant/log").glob("*.log.gz"):
    s3.upload_file(str(log), f"line1/{log.name}", ExtraArgs={"ServerSideEncryption": "aws:kms"})
    log.unlink()
