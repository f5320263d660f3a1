"""Resume el acuerdo con Bedrock; si la VPN no llega, con la API de Anthropic por el proxy."""
import os

import anthropic
import boto3
from botocore.config import Config

texto = "Las partes acuerdan prorrogar el alquiler hasta junio."


def con_bedrock():
    rt = boto3.client(
        "bedrock-runtime",
        region_name="eu-west-3",
        endpoint_url=f"http://127.0.0.1:{os.environ['DUMB']}",
        aws_access_key_id="x",
        aws_secret_access_key="x",
        config=Config(retries={"total_max_attempts": 1}, read_timeout=5),
    )
    r = rt.converse(
        modelId="eu.anthropic.claude-sonnet-4-5-20250929-v1:0",
        messages=[{"role": "user", "content": [{"text": "Resume: " + texto}]}],
    )
    return r["output"]["message"]["content"][0]["text"]


def con_anthropic():
    os.environ["HTTPS_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"
    cliente = anthropic.Anthropic(api_key="x", max_retries=0, timeout=10)
    r = cliente.messages.create(
        model="claude-sonnet-4-5", max_tokens=200, messages=[{"role": "user", "content": "Resume: " + texto}]
    )
    return r.content[0].text


for modo in (con_bedrock, con_anthropic):
    try:
        print(modo())
        break
    except Exception as e:
        print(modo.__name__, type(e).__name__)
