"""Sube el fichero de nómina al almacén compatible con S3 de la empresa."""
import os

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

s3 = boto3.client(
    "s3",
    endpoint_url=f"http://127.0.0.1:{os.environ['HTTP']}",
    region_name="eu-south-2",
    aws_access_key_id="x",
    aws_secret_access_key="x",
    config=Config(s3={"addressing_style": "path"}, retries={"total_max_attempts": 1}),
)
with open("in.csv", "rb") as fichero:
    try:
        s3.put_object(Bucket="nominas", Key="2026/11/in.csv", Body=fichero.read())
        print("copia hecha")
    except ClientError as e:
        print("el almacén no la quiso:", e.response["Error"]["Code"])
