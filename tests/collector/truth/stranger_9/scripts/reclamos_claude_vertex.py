"""Clasifica reclamos de clientes con Claude servido por Google Vertex."""
import os

from anthropic import AnthropicVertex

cliente = AnthropicVertex(
    project_id="logistica-norte",
    region="us-east5",
    access_token="x",
    base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1",
    max_retries=0,
)

RECLAMOS = ["El paquete llegó abierto", "Nadie contesta el teléfono"]
for reclamo in RECLAMOS:
    try:
        r = cliente.messages.create(
            model="claude-sonnet-4@20250514",
            max_tokens=20,
            messages=[{"role": "user", "content": f"Clasifica en DAÑO, DEMORA o ATENCION: {reclamo}"}],
        )
        print(reclamo, "->", r.content[0].text if r.content else "?")
    except Exception as e:
        print(reclamo, "->", type(e).__name__)
