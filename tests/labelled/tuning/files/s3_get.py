import boto3

corpo = boto3.client("s3").get_object(Bucket="acme-dados", Key="c.csv")["Body"].read()
print(len(corpo))
