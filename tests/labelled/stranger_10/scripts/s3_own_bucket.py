from pathlib import Path

import boto3

s3 = boto3.client(
    "s3",
    endpoint_url="https://s3.wolkenheim.example",
    aws_access_key_id="WH7Q2KXN0P4VTZ91LMCB",
    aws_secret_access_key="y8Jt/Kq3ZbV+0wFnR5mXhE1sLpG6dUaCo2iT9rNe",
)
for book in Path(r"V:\Sales\2026").glob("*.xlsx"):
    s3.upload_file(str(book), "tmarek-stuff", f"work/{book.name}")
