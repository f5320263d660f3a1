"""Resume los informes de alta del hospital con Claude en Bedrock."""
import os

from anthropic import AnthropicBedrock

MODELO = "anthropic.claude-sonnet-4-6"

cliente = AnthropicBedrock(
    aws_region="eu-west-1",
    aws_access_key="x",
    aws_secret_key="x",
    base_url=f"http://127.0.0.1:{os.environ['HTTP']}",
    max_retries=0,
)

informe = open("in.txt", encoding="utf-8").read()
try:
    mensaje = cliente.messages.create(
        model=MODELO,
        max_tokens=400,
        messages=[{"role": "user", "content": f"Resume para el médico de familia:\n{informe}"}],
    )
    print(mensaje)
except Exception as error:
    print("Sin resumen:", error)
