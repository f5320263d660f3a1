"""Affiche au fil de l'eau un compte rendu généré par Mistral sur Bedrock."""
import os

import boto3

rt = boto3.Session(aws_access_key_id="x", aws_secret_access_key="x", region_name="eu-west-3").client(
    "bedrock-runtime", endpoint_url=f"http://127.0.0.1:{os.environ['HTTP']}"
)
try:
    flux = rt.converse_stream(
        modelId="mistral.mistral-large-3-675b-instruct",
        messages=[{"role": "user", "content": [{"text": "Compte rendu : réunion hygiène, 3 points."}]}],
    )
    for evenement in flux["stream"]:
        if "contentBlockDelta" in evenement:
            print(evenement["contentBlockDelta"]["delta"]["text"], end="")
except Exception as e:
    print("flux interrompu:", type(e).__name__)
