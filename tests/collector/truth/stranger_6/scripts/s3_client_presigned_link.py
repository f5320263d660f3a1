"""Makes a download link; signing happens here, without asking the server."""
import boto3

s3 = boto3.client("s3", region_name="eu-west-1", aws_access_key_id="AKIATEST", aws_secret_access_key="secret")
print(s3.generate_presigned_url("get_object", Params={"Bucket": "reports", "Key": "may.pdf"}, ExpiresIn=3600)[:60])
