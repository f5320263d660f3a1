import boto3
from botocore.exceptions import ClientError

s3 = boto3.client("s3")
EVERYONE = "http://acs.amazonaws.com/groups/global/AllUsers"

for bucket in s3.list_buckets()["Buckets"]:
    name = bucket["Name"]
    grants = s3.get_bucket_acl(Bucket=name)["Grants"]
    public = any(g["Grantee"].get("URI") == EVERYONE for g in grants)
    try:
        block = s3.get_public_access_block(Bucket=name)["PublicAccessBlockConfiguration"]
    except ClientError:
        block = {}
    print(f"{name:<40} acl_public={public} blocked={all(block.values()) if block else False}")
