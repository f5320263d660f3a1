"""Close public access on all buckets of the account and report what was open."""
import boto3
from botocore.exceptions import ClientError

CLOSED = {
    "BlockPublicAcls": True,
    "IgnorePublicAcls": True,
    "BlockPublicPolicy": True,
    "RestrictPublicBuckets": True,
}


def is_closed(s3, name):
    try:
        conf = s3.get_public_access_block(Bucket=name)["PublicAccessBlockConfiguration"]
        return all(conf.get(k) for k in CLOSED)
    except ClientError as exc:
        if exc.response["Error"]["Code"] == "NoSuchPublicAccessBlockConfiguration":
            return False
        raise


def main():
    s3 = boto3.client("s3")
    opened = []
    for bucket in s3.list_buckets()["Buckets"]:
        name = bucket["Name"]
        if is_closed(s3, name):
            continue
        opened.append(name)
        s3.put_public_access_block(Bucket=name, PublicAccessBlockConfiguration=CLOSED)
        print("closed", name)
    print(f"{len(opened)} buckets were open")


if __name__ == "__main__":
    main()
