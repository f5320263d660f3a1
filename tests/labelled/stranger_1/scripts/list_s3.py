import boto3
s3 = boto3.Session(profile_name="finance-readonly").client("s3")
for o in s3.list_objects_v2(Bucket="corp-finance-reports").get("Contents", []):
    print(o["Key"], o["Size"])
