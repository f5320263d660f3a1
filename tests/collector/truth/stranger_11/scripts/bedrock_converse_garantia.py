"""Responde pedidos de garantia com um modelo do Bedrock."""
import os

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

bedrock = boto3.client(
    "bedrock-runtime",
    region_name="sa-east-1",
    endpoint_url=f"http://127.0.0.1:{os.environ['HTTP']}",
    aws_access_key_id="AKIDINVENTADO",
    aws_secret_access_key="inventada",
    config=Config(retries={"max_attempts": 0}, read_timeout=8),
)
PEDIDOS = ["A cafeteira vaza.", "A tampa quebrou no primeiro uso."]

for pedido in PEDIDOS:
    try:
        resposta = bedrock.converse(
            modelId="us.anthropic.claude-sonnet-4-6",
            messages=[{"role": "user", "content": [{"text": f"Há garantia? {pedido}"}]}],
            inferenceConfig={"maxTokens": 100},
        )
        print(resposta.get("output", {}))
    except (BotoCoreError, ClientError) as erro:
        print(pedido, type(erro).__name__)
