"""Busca fechas de vencimiento en contratos (LiteLLM sobre Bedrock)."""
import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
import litellm

litellm.suppress_debug_info = True
try:
    r = litellm.completion(
        model="bedrock/anthropic.claude-opus-4-6-v1",
        aws_access_key_id="x",
        aws_secret_access_key="x",
        aws_region_name="eu-west-1",
        aws_bedrock_runtime_endpoint=f"http://127.0.0.1:{os.environ['HTTP']}",
        messages=[{"role": "user", "content": "¿Cuándo vence? 'Duración: 12 meses desde el 1 de mayo de 2026'"}],
    )
    print(r.choices[0].message.content)
except Exception as e:
    print("a mano:", type(e).__name__)
