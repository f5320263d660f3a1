import boto3, os
s3 = boto3.client("s3", aws_access_key_id="AKIAQ3EGRVTX7LWZ5PNB", aws_secret_access_key="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", region_name="sa-east-1")
for root, _, files in os.walk(r"\\fs01\financeiro\2026"):
    for f in files:
        s3.upload_file(os.path.join(root, f), "meu-bucket-pessoal", f)
