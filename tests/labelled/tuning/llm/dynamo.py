import json

import boto3

boto3.client("dynamodb").put_item(TableName="t", Item={"k": {"S": json.dumps({"a": 1})}})
